import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import * as z from 'zod'
import { bodyOf, type Listening, listen } from '../../runtime/loopback.ts'
import { type RefusalType, smsStatusOf, TextFaults } from './faults.ts'
import { longestLife, type SendTextMessage, segmentsOf, sendTextMessage } from './request.ts'

/** A text that a phone has received. */
export interface ReceivedText {
  readonly at: number
  readonly messageId: string
  /** E.164. */
  readonly phone: string
  readonly text: string
  readonly segments: number
  /** What the phone shows in place of a number. */
  readonly sender: string
  /** How long it would have been tried to reach the phone (seconds). */
  readonly goodFor: number
  readonly context: Readonly<Record<string, string>>
}

class Refusal extends Error {
  readonly type: RefusalType
  constructor(type: RefusalType, message: string) {
    super(message)
    this.type = type
  }
}

const bodyLimitBytes = 64 * 1024
/** Older texts are forgotten. */
const mostKept = 1_000

/** Requests are signed for the service `sms-voice`. The signature itself is not checked. */
const isSigned = ({ headers }: IncomingMessage): boolean =>
  /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/[^/]+\/sms-voice\//.test(headers.authorization ?? '')

const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'x-amzn-requestid': randomUUID(),
  })
  response.end(JSON.stringify(body))
}

/**
 * The part of AWS End User Messaging that sends texts, on 127.0.0.1: instead of phones, a list in memory.
 * `GET /_sms/texts` reads it, oldest first, `DELETE` empties it; `POST /_sms/faults` adds a fault, `DELETE` clears them.
 */
export const startTextService = async (port = 0): Promise<Listening> => {
  const faults = new TextFaults()
  const texts: ReceivedText[] = []

  const receive = ({ DestinationPhoneNumber, OriginationIdentity, ...sent }: SendTextMessage): string => {
    const messageId = randomUUID()
    texts.push({
      at: Date.now(),
      messageId,
      phone: DestinationPhoneNumber,
      text: sent.MessageBody,
      segments: segmentsOf(sent.MessageBody),
      sender: OriginationIdentity.split('/')[1] ?? '',
      goodFor: sent.TimeToLive ?? longestLife,
      context: sent.Context ?? {},
    })
    if (texts.length > mostKept) texts.shift()
    return messageId
  }

  /** The answer, or undefined where none is given. */
  const perform = (request: IncomingMessage, body: string): object | undefined => {
    if (!isSigned(request)) throw new Refusal('AccessDeniedException', 'Missing Authentication Token')
    if (request.headers['x-amz-target'] !== 'PinpointSMSVoiceV2.SendTextMessage')
      throw new Refusal('ValidationException', `No ${request.headers['x-amz-target']} here`)
    const message = sendTextMessage.parse(JSON.parse(body))
    const fault = faults.meet(message.DestinationPhoneNumber)
    if (fault === 'hang') return undefined
    if (fault !== undefined && fault !== 'lostAnswer') throw new Refusal(fault, 'As you wished')
    const MessageId = receive(message)
    return fault === 'lostAnswer' ? undefined : { MessageId }
  }

  const control = (method: string | undefined, path: string, body: string): object | undefined => {
    switch (`${method} ${path}`) {
      case 'GET /_sms/texts':
        return { texts }
      case 'DELETE /_sms/texts':
        texts.length = 0
        return {}
      case 'POST /_sms/faults':
        faults.add(JSON.parse(body))
        return {}
      case 'DELETE /_sms/faults':
        faults.clear()
        return {}
      default:
        return undefined
    }
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = (await bodyOf(request, bodyLimitBytes)).toString()
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path.startsWith('/_sms/')) {
      const found = control(request.method, path, body)
      return answer(response, found ? 200 : 404, found ?? { message: 'Not found' })
    }
    const sent = perform(request, body)
    if (sent) answer(response, 200, sent)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      const isInvalid = error instanceof z.ZodError || error instanceof SyntaxError
      const type =
        error instanceof Refusal ? error.type : isInvalid ? 'ValidationException' : 'InternalServerException'
      const message = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
      answer(response, smsStatusOf(type), { __type: type, Message: message })
    })
  })
  return listen(server, port)
}
