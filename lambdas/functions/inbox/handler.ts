import { readWebhook } from '../../adapters/line/webhook/webhook-events.ts'
import { readInboxMessage } from '../../adapters/sqs/queues.ts'
import { resumeChat } from '../../core/conversation/converse.ts'
import { type IncomingPorts, processEvents } from '../../core/conversation/incoming.ts'

/** Brings again what could not be taken in, and looks after chats whose time has come. Throws to have it back. */
export const createInboxWork =
  (ports: IncomingPorts) =>
  async (body: string): Promise<void> => {
    const message = readInboxMessage(body)
    if (message.kind === 'chat') {
      // What a chat owes stands in the table, and the sweep brings it again: trying both ways would multiply it.
      return resumeChat(message.userId, ports).catch(() => ports.watch.raise('FastPathFailed'))
    }
    const { received, finished } = processEvents(readWebhook(message.body) ?? [], ports)
    const [reason] = await received
    await finished
    if (reason) throw reason
  }
