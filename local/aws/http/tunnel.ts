import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'

const headOf = ({ method, url, httpVersion, rawHeaders }: IncomingMessage): string => {
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : [],
  )
  return [`${method} ${url} HTTP/${httpVersion}`, ...headers, '', ''].join('\r\n')
}

/** Hands a WebSocket on to another local server as it is; either end takes the other with it. */
export const tunnel = (request: IncomingMessage, socket: Duplex, head: Buffer, server: string): void => {
  const { hostname, port } = new URL(server)
  const onward = connect(Number(port), hostname, () => {
    onward.write(headOf(request))
    onward.write(head)
    socket.pipe(onward).pipe(socket)
  })
  for (const [one, other] of [
    [socket, onward],
    [onward, socket],
  ] as const) {
    one.on('error', () => other.destroy())
    one.on('close', () => other.destroy())
  }
}
