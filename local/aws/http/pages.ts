import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Nothing from elsewhere, nothing inline: what people type into a chat can never become a program. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const

interface Page {
  readonly content: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** Vite puts a hash into the names under `assets`: what has such a name never changes. */
const lifetimeOf = (path: string): string =>
  path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'

const pageOf = (path: string, content: Buffer, security: Page['headers']): Page => ({
  content,
  headers: {
    ...security,
    'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
    'cache-control': lifetimeOf(path),
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
  },
})

export interface PageFiles {
  /** Answers with the page under a path; false where there is none. */
  serve(request: IncomingMessage, response: ServerResponse, path: string): boolean
}

/**
 * The built web pages, read into memory once: a path either is the name of one of them or leads nowhere,
 * so no path can lead out of the directory.
 * @param headers what is sent along instead of the usual, by the beginning of a path
 */
export const readPages = async (
  directory: string,
  headers: Readonly<Record<string, Page['headers']>> = {},
): Promise<PageFiles> => {
  const pages = new Map<string, Page>()
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${file.slice(directory.length + 1).replaceAll(sep, '/')}`
    const [, own] = Object.entries(headers).find(([start]) => path.startsWith(start)) ?? []
    const page = pageOf(path, await readFile(file), own ?? securityHeaders)
    pages.set(path, page)
    if (entry.name !== 'index.html') continue
    pages.set(path.slice(0, -'index.html'.length), page)
    pages.set(path.slice(0, -'/index.html'.length), page)
  }
  return {
    serve(request, response, path) {
      const page = pages.get(path)
      if (!page || path === '') return false
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { allow: 'GET, HEAD' }).end()
      } else if (request.headers['if-none-match'] === page.headers.etag) {
        response.writeHead(304, page.headers).end()
      } else {
        response.writeHead(200, { ...page.headers, 'content-length': page.content.length })
        response.end(request.method === 'HEAD' ? undefined : page.content)
      }
      return true
    },
  }
}
