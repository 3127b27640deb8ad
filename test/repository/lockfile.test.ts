import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly inBundle?: boolean
}

it('the lockfile holds every platform’s packages, without which `npm ci` refuses to install on any', async () => {
  const text = await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8')
  const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Locked>> }
  const missing = Object.entries(packages)
    .filter(([path, { inBundle }]) => path !== '' && !inBundle)
    .flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    )
  expect(missing).toEqual([])
})

it('the lockfile names no registry', async () => {
  const text = await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8')
  expect(text).not.toContain('"resolved"')
})
