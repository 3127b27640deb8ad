import { type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import { pipeline } from 'node:stream'
import { answerJson } from './http-api.ts'

/** Hands a request on to another local server as it is and streams back its answer, server-sent events too. */
export const forward = (request: IncomingMessage, response: ServerResponse, server: string): void => {
  const onward = send(
    new URL(request.url ?? '/', server),
    { method: request.method, headers: request.headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      response.flushHeaders()
      pipeline(answer, response, () => undefined)
    },
  )
  onward.on('error', (error) => {
    if (response.headersSent) response.destroy()
    else answerJson(response, 502, { message: `The stand-in does not answer: ${error.message}` })
  })
  response.on('close', () => onward.destroy())
  pipeline(request, onward, () => undefined)
}
