import { sign } from './signature.ts'

/** `status` is 0 where no answer came; `error` then says why. */
export interface CallResult {
  readonly status: number
  readonly error?: string
}

interface Caller {
  readonly channelSecret: string
  readonly timeoutMs: number
  /** Ends the call in mid-air. */
  readonly stopped: AbortSignal
}

/** One webhook call as LINE makes it: signed over the exact bytes, redirects not followed. */
export async function callWebhook(url: string, body: string, caller: Caller): Promise<CallResult> {
  const bytes = Buffer.from(body)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'LineBotWebhook/2.0',
        'x-line-signature': sign(bytes, caller.channelSecret),
      },
      body: bytes,
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(caller.timeoutMs), caller.stopped]),
    })
    await response.arrayBuffer()
    return { status: response.status }
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError'
    return { status: 0, error: timedOut ? 'request timeout' : `could not connect: ${reasonOf(error)}` }
  }
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error
  return (cause as { code?: string } | undefined)?.code ?? message
}
