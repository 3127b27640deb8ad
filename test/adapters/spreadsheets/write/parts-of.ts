import { inflateRawSync } from 'node:zlib'

/** The parts of a ZIP archive by their paths, found through its directory at the end. */
export const partsOf = (archive: Buffer): Record<string, string> => {
  const end = archive.length - 22
  const count = archive.readUInt16LE(end + 10)
  const parts: Record<string, string> = {}
  let entry = archive.readUInt32LE(end + 16)
  for (let nth = 0; nth < count; nth += 1) {
    const packed = archive.readUInt32LE(entry + 20)
    const nameLength = archive.readUInt16LE(entry + 28)
    const head = archive.readUInt32LE(entry + 42)
    const name = archive.toString('utf8', entry + 46, entry + 46 + nameLength)
    const from = head + 30 + archive.readUInt16LE(head + 26) + archive.readUInt16LE(head + 28)
    parts[name] = inflateRawSync(archive.subarray(from, from + packed)).toString()
    entry += 46 + nameLength
  }
  return parts
}
