import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The one address that anything here listens on. */
export const loopback = '127.0.0.1'

export interface Listening {
  readonly url: string
  close(): Promise<void>
}

/** Thrown where the port is in use; the message is meant for the person who started the stack. */
export class PortTaken extends Error {}

/** Listens on 127.0.0.1; port 0 takes any free one. Closing ends open connections too. */
export const listen = async (server: Server, port: number): Promise<Listening> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new PortTaken(`Port ${port} is in use by another program.`) : error,
      ),
    )
    server.listen(port, loopback, resolve)
  })
  return {
    url: `http://${loopback}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Throws `PortTaken` where nobody could listen on the port now. */
export const assertPortIsFree = async (port: number): Promise<void> => {
  const { close } = await listen(createServer(), port)
  await close()
}

/** Thrown where a request's body is longer than the service takes. */
export class BodyTooLarge extends Error {}

/**
 * The whole body of a request. Rejects with `BodyTooLarge` once the sender has finished, so that the answer
 * still reaches it; one who sends several times the limit is cut off.
 */
export const bodyOf = (request: IncomingMessage, limitBytes: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let length = 0
    request.on('data', (piece: Buffer) => {
      length += piece.length
      if (length <= limitBytes) pieces.push(piece)
      else pieces.length = 0
      if (length > limitBytes * 4) request.destroy(new BodyTooLarge('The body is far too long.'))
    })
    request.on('end', () => {
      if (length <= limitBytes) resolve(Buffer.concat(pieces))
      else reject(new BodyTooLarge(`The body is longer than ${limitBytes} bytes.`))
    })
    request.on('error', reject)
    request.on('aborted', () => reject(new Error('The sender went away.')))
  })
