import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { filesToPublish } from '../../bin/pages/publish.ts'

const config = { issuer: 'i', clientId: 'c', signInUrl: 's', liveUrl: 'w', liveHost: 'h' }

it('pages are published under their path, the one that leads to all others last', async () => {
  const built = await mkdtemp(join(tmpdir(), 'built-'))
  await mkdir(join(built, 'assets'))
  await mkdir(join(built, '.vite'))
  await writeFile(join(built, 'index.html'), '<!doctype html>')
  await writeFile(join(built, 'assets/app-1a2b.js'), 'export {}')
  await writeFile(join(built, '.vite/manifest.json'), '{}')
  const files = await filesToPublish(built, config)
  await rm(built, { recursive: true })
  expect(files.map(({ key, contentType, cacheControl }) => [key, contentType, cacheControl])).toEqual([
    [
      'back-office/assets/app-1a2b.js',
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
    ['back-office/config.json', 'application/json; charset=utf-8', 'no-cache'],
    ['back-office/index.html', 'text/html; charset=utf-8', 'no-cache'],
  ])
  expect(JSON.parse(String(files[1]?.content))).toEqual(config)
})
