import { Sha256 } from '@aws-crypto/sha256-js'
import { fromEnv } from '@aws-sdk/credential-provider-env'
import { SignatureV4 } from '@smithy/signature-v4'
import type { LiveChannels } from '../../core/operator/live/ports.ts'
import { inBatches } from '../../core/shared/in-batches.ts'

/** AppSync takes so many events in one request. */
const mostEvents = 5
/** Whoever watches asks again by themselves: what is late is not waited for (ms). */
const timeout = 3_000

/** Requests under way at once: one batch of the stream is a few dozen. */
const atOnce = 8

/**
 * Channels of an AppSync Event API, published to over HTTP and signed with the function's credentials.
 * @param endpoint such as `https://abc.appsync-api.ap-southeast-1.amazonaws.com/event`
 */
export const appSyncChannels = (endpoint: string, region: string): LiveChannels => {
  const url = new URL(endpoint)
  const signer = new SignatureV4({ service: 'appsync', region, credentials: fromEnv(), sha256: Sha256 })

  const publish = async (channel: string, events: readonly object[]): Promise<void> => {
    const body = JSON.stringify({ channel, events: events.map((event) => JSON.stringify(event)) })
    const signed = await signer.sign({
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: {},
      headers: { 'content-type': 'application/json', host: url.host },
      body,
    })
    const answer = await fetch(url, {
      method: 'POST',
      headers: signed.headers,
      body,
      signal: AbortSignal.timeout(timeout),
    })
    const outcome = (await answer.json().catch(() => ({}))) as { failed?: readonly unknown[] }
    if (!answer.ok || outcome.failed?.length !== 0)
      throw new Error(`AppSync has not taken all events: ${answer.status}`)
  }

  return {
    async publish(channel, announcements) {
      for (const several of inBatches(inBatches(announcements, mostEvents), atOnce))
        await Promise.all(several.map((events) => publish(channel, events)))
    },
  }
}
