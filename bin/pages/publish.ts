import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { LocalPagesConfig } from '../../local/aws/http/back-office.ts'

/** An object of the pages' bucket. */
export interface PublishedFile {
  readonly key: string
  readonly content: Uint8Array | string
  readonly contentType: string
  readonly cacheControl: string
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

const folder = 'back-office'

/** Vite puts a hash into the names under `assets`: what has such a name never changes. */
const lifetimeOf = (key: string): string =>
  key.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'

const fileOf = (key: string, content: PublishedFile['content']): PublishedFile => ({
  key,
  content,
  contentType: contentTypes[extname(key)] ?? 'application/octet-stream',
  cacheControl: lifetimeOf(key),
})

/** The page that leads to all others comes last: whoever opens it must find them. */
const isEntry = ({ key }: PublishedFile): boolean => key === `${folder}/index.html`

/** The built pages and their `config.json` in the order in which they are put into the bucket. */
export const filesToPublish = async (
  built: string,
  config: LocalPagesConfig,
): Promise<readonly PublishedFile[]> => {
  const entries = await readdir(built, { recursive: true, withFileTypes: true })
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.parentPath.includes('/.'))
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        const key = `${folder}/${path.slice(built.length + 1).replaceAll(sep, '/')}`
        return fileOf(key, await readFile(path))
      }),
  )
  const all = [...files, fileOf(`${folder}/config.json`, JSON.stringify(config))]
  return [...all.filter((file) => !isEntry(file)), ...all.filter(isEntry)]
}
