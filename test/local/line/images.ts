import { deflateSync } from 'node:zlib'

/** A PNG of one colour, as large as asked. */
export function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc((width + 1) * height))
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      chunk('IDAT', pixels),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)])
}

/** The first bytes of a JPEG: application data, then the frame with the size. */
export function jpeg(width: number, height: number): Uint8Array<ArrayBuffer> {
  const size = Buffer.alloc(4)
  size.writeUInt16BE(height, 0)
  size.writeUInt16BE(width, 2)
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('ffd8ffe000044a46ffc0000b08', 'hex'),
      size,
      Buffer.from('010111 00'.replace(' ', ''), 'hex'),
    ]),
  )
}
