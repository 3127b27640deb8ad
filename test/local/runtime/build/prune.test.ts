import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pruneBundles } from '../../../../local/runtime/build/prune.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'bundles-'))
})
afterEach(() => rm(directory, { recursive: true }))

test('old bundles go, unless they are used or something else', async () => {
  const old = new Date(Date.now() - 48 * 3600 * 1000)
  for (const name of ['asset.used', 'asset.old', 'manifest', 'bundling-temp-1', 'asset.new']) {
    await mkdir(join(directory, name))
    if (name !== 'asset.new') await utimes(join(directory, name), old, old)
  }
  await pruneBundles(directory, new Set(['asset.used']))
  expect((await readdir(directory)).sort()).toEqual(['asset.new', 'asset.used', 'manifest'])
})
