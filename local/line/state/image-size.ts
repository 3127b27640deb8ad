export interface ImageSize {
  readonly type: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex')

/** Pixels of a PNG or JPEG, read from its header; undefined for anything else. */
export function readImageSize(bytes: Uint8Array): ImageSize | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (data.length >= 24 && data.subarray(0, 8).equals(PNG))
    return { type: 'image/png', width: data.readUInt32BE(16), height: data.readUInt32BE(20) }
  return jpegSize(data)
}

function jpegSize(data: Buffer): ImageSize | undefined {
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 <= data.length && data[at] === 0xff; at += 2 + data.readUInt16BE(at + 2)) {
    const marker = data.readUInt8(at + 1)
    // Start-of-frame markers carry the size; C4, C8 and CC share their range and are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'image/jpeg', width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5) }
  }
  return undefined
}
