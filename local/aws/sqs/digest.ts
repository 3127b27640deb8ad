import { createHash } from 'node:crypto'
import type { MessageAttribute } from './message-store.ts'

/** MD5 in hex, with which the SDKs check that a message arrived whole. */
export type Digest = string

export const digestOf = (body: string): Digest => createHash('md5').update(body).digest('hex')

const withLength = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** Over each attribute by name: name, type, one byte (1 text, 2 binary) and value; undefined without attributes. */
export const digestOfAttributes = (
  attributes: Readonly<Record<string, MessageAttribute>>,
): Digest | undefined => {
  const names = Object.keys(attributes).sort()
  if (names.length === 0) return undefined
  const hash = createHash('md5')
  for (const name of names) {
    const { DataType = '', StringValue, BinaryValue = '' } = attributes[name] ?? {}
    hash.update(withLength(Buffer.from(name)))
    hash.update(withLength(Buffer.from(DataType)))
    hash.update(Buffer.of(StringValue === undefined ? 2 : 1))
    hash.update(
      withLength(StringValue === undefined ? Buffer.from(BinaryValue, 'base64') : Buffer.from(StringValue)),
    )
  }
  return hash.digest('hex')
}
