import { access, glob, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const repository = resolve(import.meta.dirname, '../..')

it('every relative link of the documents leads to a file', async () => {
  const broken: string[] = []
  let followed = 0
  for await (const page of glob(['*.md', 'docs/**/*.md'], { cwd: repository })) {
    const text = await readFile(join(repository, page), 'utf8')
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)) {
      followed += 1
      await access(join(repository, dirname(page), target)).catch(() => broken.push(`${page}: ${target}`))
    }
  }
  expect(followed).toBeGreaterThan(20)
  expect(broken).toEqual([])
})
