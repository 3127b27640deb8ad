import { type ChannelSecret, channelSecret } from '../../adapters/secrets/channel-secret.ts'
import { systemClock } from '../../runtime/clock.ts'
import { failAtStart } from '../../runtime/observe.ts'

/** The channel's credentials, asked for at once: without them the function ends at its start. */
export const composeSecret = (secretId: string): ChannelSecret => {
  const secret = channelSecret(secretId, systemClock)
  secret.read().catch(failAtStart)
  return secret
}
