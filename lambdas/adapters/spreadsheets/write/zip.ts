import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** One file of an archive, its bytes in pieces. */
export interface ZipFile {
  readonly path: string
  readonly pieces: AsyncIterable<Uint8Array>
}

/** An archive's files and its own end have these marks (APPNOTE.TXT of PKWARE, 4.3). */
const marks = { file: 0x04034b50, sums: 0x08074b50, entry: 0x02014b50, end: 0x06054b50 }
const version = 20
/** Sums stand behind the bytes (bit 3), and paths are UTF-8 (bit 11). */
const flags = (1 << 3) | (1 << 11)
const deflated = 8
/** 1 January 1980: an archive has no better way to say that time does not matter. */
const noTime = 0
const noDate = (1 << 5) | 1

/** Files as a ZIP archive, one after another: a file may be made of what was learnt from those before it. */
export async function* zip(files: Iterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const entries: Buffer[] = []
  let offset = 0
  for (const { path, pieces } of files) {
    const name = Buffer.from(path)
    const head = numbers([4, marks.file], [2, version], ...common(0, 0, 0, name), [2, 0])
    yield head
    yield name
    let [sum, size, packed] = [0, 0, 0]
    const counted = async function* () {
      for await (const piece of pieces) {
        sum = crc32(piece, sum)
        size += piece.length
        yield piece
      }
    }
    const deflate = createDeflateRaw()
    // An error of the source ends the deflating, and is thrown below.
    pipeline(Readable.from(counted(), { objectMode: true }), deflate, () => undefined)
    for await (const piece of deflate) {
      packed += piece.length
      yield piece
    }
    const sums = numbers([4, marks.sums], [4, sum], [4, packed], [4, size])
    yield sums
    const place = [
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ] as const
    entries.push(
      numbers([4, marks.entry], [2, version], [2, version], ...common(sum, packed, size, name), ...place),
      name,
    )
    offset += head.length + name.length + packed + sums.length
  }
  const directory = Buffer.concat(entries)
  yield directory
  const count = entries.length / 2
  yield numbers(
    [4, marks.end],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 0],
  )
}

type Field = readonly [bytes: 2 | 4, value: number]

/** What a file's head and its entry in the directory both say. */
const common = (sum: number, packed: number, size: number, name: Buffer): readonly Field[] => [
  [2, flags],
  [2, deflated],
  [2, noTime],
  [2, noDate],
  [4, sum],
  [4, packed],
  [4, size],
  [2, name.length],
]

const numbers = (...fields: readonly Field[]): Buffer =>
  Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )
