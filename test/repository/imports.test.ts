import { describe, expect, it } from 'vitest'
import { circlesOf, type Import, imports, sourceFiles } from './source-imports.ts'

/** The capabilities of the core, from the ground up: each may import those above its line, and none below. */
const capabilities = [
  'shared',
  'report',
  'texts',
  'settings',
  'access',
  'officers',
  'roster',
  'figures',
  'care',
  'delivery',
  'responses',
  'groups',
  'conversation',
  'operator',
  'exports',
] as const

/**
 * Who may import whom: the plan of the arrows. The first row whose `from` fits a file is its row; `to` names everything
 * that it may import besides its own folder. `*` stands for one name of a folder or file, `**` for any path.
 */
const table: readonly {
  readonly from: string
  readonly to: readonly string[]
  readonly types?: readonly string[]
}[] = [
  { from: 'lambdas/runtime/**', to: [], types: ['lambdas/core/shared/**'] },
  { from: 'lambdas/core/**', to: ['lambdas/core/**'] },
  { from: 'lambdas/adapters/**', to: ['lambdas/core/**', 'lambdas/runtime/**'] },
  {
    from: 'lambdas/functions/shared/**',
    to: ['lambdas/core/**', 'lambdas/adapters/**', 'lambdas/runtime/**'],
    types: ['lambdas/functions/*/env.ts'],
  },
  {
    from: 'lambdas/functions/**',
    to: ['lambdas/core/**', 'lambdas/adapters/**', 'lambdas/runtime/**', 'lambdas/functions/shared/**'],
  },
  {
    from: 'lib/**',
    to: ['lib/**', 'lambdas/adapters/dynamodb/schema.ts'],
    types: ['lambdas/functions/*/env.ts'],
  },
  { from: 'web/**', to: ['web/**', 'lambdas/core/shared/**'], types: ['lambdas/functions/back-office/**'] },
  {
    from: 'local/**',
    to: ['local/**', 'bin/line/**', 'lambdas/core/**', 'lambdas/adapters/**', 'lambdas/functions/shared/**'],
  },
  {
    from: 'bin/**',
    to: [
      'bin/**',
      'lib/**',
      'local/**',
      'lambdas/core/**',
      'lambdas/adapters/**',
      'lambdas/runtime/**',
      'lambdas/functions/shared/**',
    ],
  },
]

/** The packages that the core may use: they know no service, no clock and no file. */
const purePackages = ['libphonenumber-js/core', 'node:crypto', 'uuid']

const fits = (path: string, pattern: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.]/g, '\\.')
      .replace(/\*\*/g, '.+')
      .replace(/(?<!\.)\*/g, '[^/]+')}$`,
  ).test(path)

/** The folder that belongs together: an adapter, a function, or a folder of the other floors. */
const roomOf = (path: string): string => {
  const [first, second, third] = path.split('/')
  return second === 'adapters' || second === 'functions'
    ? `${first}/${second}/${third}`
    : `${first}/${second}`
}

const isAllowed = ({ from, to, isType }: Import): boolean => {
  const row = table.find((one) => fits(from, one.from))
  if (!row) return false
  if (roomOf(from) === roomOf(to)) return true
  return [...row.to, ...(isType ? (row.types ?? []) : [])].some((pattern) => fits(to, pattern))
}

const inside = imports.filter(({ isPackage }) => !isPackage)
const shown = ({ from, to }: Import): string => `${from} -> ${to}`

const capabilityOf = (path: string): string | undefined =>
  /^lambdas\/core\/(?:([\w-]+)\/)?[\w.-]+/.exec(path)?.[1]

describe('Who may import whom', () => {
  it('every import of the product follows the table', () => {
    expect(inside.length).toBeGreaterThan(3_000)
    expect(inside.filter((one) => /\.tsx?$/.test(one.to) && !isAllowed(one)).map(shown)).toEqual([])
  })

  it('no file imports itself along a circle', () => {
    const arrows = new Map<string, Set<string>>()
    for (const { from, to } of inside) arrows.set(from, (arrows.get(from) ?? new Set()).add(to))
    expect(circlesOf(arrows)).toEqual([])
  })

  it('a circle is found where there is one', () => {
    const arrows = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['b'])],
    ])
    expect(circlesOf(arrows)).toEqual([['b', 'c']])
  })
})

describe('The core', () => {
  it('has nothing loose at its root: every file belongs to a capability', () => {
    const loose = sourceFiles.filter(
      (path) =>
        path.startsWith('lambdas/core/') &&
        !capabilities.some((capability) => path.startsWith(`lambdas/core/${capability}/`)),
    )
    expect(loose).toEqual([])
  })

  it('has arrows between capabilities that lead down only', () => {
    const levels = new Map<string | undefined, number>(capabilities.map((one, index) => [one, index]))
    const level = (path: string): number => levels.get(capabilityOf(path)) ?? -1
    const upward = inside.filter(
      ({ from, to }) =>
        from.startsWith('lambdas/core/') && to.startsWith('lambdas/core/') && level(to) > level(from),
    )
    expect(upward.map(shown)).toEqual([])
  })

  it('uses only packages that know no service, no clock and no file', () => {
    const used = imports.filter(({ from, isPackage }) => isPackage && from.startsWith('lambdas/core/'))
    expect(new Set(used.map(({ to }) => to))).toEqual(new Set(purePackages))
  })
})
