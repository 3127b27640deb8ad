import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDataDirectory } from '../../../local/runtime/data-directory.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'data-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

test('what is kept is made once and found again', async () => {
  const first = await openDataDirectory(join(directory, 'new'), false)
  expect(await first.keep('number.json', () => 1)).toBe(1)
  first.close()
  const second = await openDataDirectory(join(directory, 'new'), false)
  expect(await second.keep('number.json', () => 2)).toBe(1)
  second.close()
})

test('one run at a time', async () => {
  const first = await openDataDirectory(directory, false)
  await expect(openDataDirectory(directory, false)).rejects.toThrow('Another run uses')
  first.close()
  const second = await openDataDirectory(directory, false)
  second.close()
})

test('fresh forgets everything, but only in a directory of ours', async () => {
  const ours = await openDataDirectory(join(directory, 'ours'), false)
  await writeFile(ours.file('table'), 'data')
  ours.close()
  const again = await openDataDirectory(join(directory, 'ours'), true)
  expect(await exists(again.file('table'))).toBe(false)
  again.close()

  const precious = join(directory, 'thesis.txt')
  await writeFile(precious, 'years of work')
  await expect(openDataDirectory(directory, true)).rejects.toThrow('something else than data of ESS Help Me')
  expect(await exists(precious)).toBe(true)
})

test('a place that cannot be written is told as such', async () => {
  const file = join(directory, 'file')
  await writeFile(file, '')
  await expect(openDataDirectory(join(file, 'below'), false)).rejects.toThrow('cannot be written')
})
