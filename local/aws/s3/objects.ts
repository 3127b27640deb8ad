import { DatabaseSync } from 'node:sqlite'

/** What S3 keeps of an object besides its bytes. */
export interface StoredObject {
  readonly bytes: Uint8Array
  readonly etag: string
  /** CRC-32 of the bytes, as S3 writes it: four bytes in base64. */
  readonly crc32: string
  /** Epoch milliseconds. */
  readonly at: number
  /** The headers that an object gives back as it got them, such as `content-type`. */
  readonly headers: Readonly<Record<string, string>>
}

/** Objects by bucket and key. */
export interface Objects {
  put(bucket: string, key: string, object: StoredObject): void
  find(bucket: string, key: string): StoredObject | undefined
  delete(bucket: string, key: string): void
  close(): void
}

const schema = `
  create table if not exists objects (
    bucket text not null, key text not null, bytes blob not null, etag text not null, crc32 text not null,
    at integer not null, headers text not null, primary key (bucket, key));
`

/** Objects in one SQLite file, in memory where no path is given: each is there whole or not at all. */
export const openObjects = (path = ':memory:'): Objects => {
  const db = new DatabaseSync(path)
  db.exec(`pragma journal_mode = wal; pragma synchronous = normal; ${schema}`)
  const put = db.prepare(
    'insert or replace into objects (bucket, key, bytes, etag, crc32, at, headers) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const find = db.prepare('select bytes, etag, crc32, at, headers from objects where bucket = ? and key = ?')
  const remove = db.prepare('delete from objects where bucket = ? and key = ?')
  return {
    put(bucket, key, { bytes, etag, crc32, at, headers }) {
      put.run(bucket, key, bytes, etag, crc32, at, JSON.stringify(headers))
    },
    find(bucket, key) {
      const row = find.get(bucket, key) as unknown as (StoredObject & { headers: string }) | undefined
      return row && { ...row, headers: JSON.parse(row.headers) as Record<string, string> }
    },
    delete: (bucket, key) => void remove.run(bucket, key),
    close: () => db.close(),
  }
}
