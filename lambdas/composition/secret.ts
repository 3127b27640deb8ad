import { type ChannelSecret, channelSecret } from '../secrets/channel-secret.ts'
import { systemClock } from './clock.ts'
import { failAtStart } from './observe.ts'

/** The channel's credentials, asked for at once: without them the function ends at its start. */
export const composeSecret = (secretId: string): ChannelSecret => {
  const secret = channelSecret(secretId, systemClock)
  secret.read().catch(failAtStart)
  return secret
}
