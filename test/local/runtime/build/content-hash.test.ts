import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contentHash } from '../../../../local/runtime/build/content-hash.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hash-'))
  await mkdir(join(root, 'web/dist'), { recursive: true })
  await writeFile(join(root, 'web/page.tsx'), 'one')
})
afterEach(() => rm(root, { recursive: true }))

const hash = () => contentHash(root, ['web', 'absent.json'])

test('the hash follows contents and names, and nothing that was built', async () => {
  const first = await hash()
  await writeFile(join(root, 'web/dist/page.js'), 'built')
  expect(await hash()).toBe(first)
  await writeFile(join(root, 'web/page.tsx'), 'two')
  const changed = await hash()
  expect(changed).not.toBe(first)
  await writeFile(join(root, 'web/page.tsx'), 'one')
  expect(await hash()).toBe(first)
  await writeFile(join(root, 'absent.json'), '')
  expect(await hash()).not.toBe(first)
})
