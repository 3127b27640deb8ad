import { describe, expect, it } from 'vitest'
import {
  areaOf,
  type Capability,
  can,
  capabilities,
  mayManage,
  type PermissionArea,
  seesOnlyCare,
} from '../../../lambdas/core/shared/permissions.ts'
import type { Post, Role } from '../../../lambdas/core/shared/post.ts'
import { accountOf } from '../../support/accounts.ts'

/** Chiang Mai is everybody's own province here, Bangkok another. */
const own = '50'
const posts: Readonly<Record<string, Post>> = {
  superadmin: { role: 'superadmin' },
  'commander of the country': { role: 'commander' },
  'commander of a province': { role: 'commander', province: own },
  'province administrator': { role: 'provinceAdmin', province: own },
  'operator of a 191 centre': { role: 'operator191', province: own },
  team: { role: 'team', province: own },
}

/** In the order of `capabilities`: what each may where it reaches. */
const table: readonly (readonly [string, string])[] = [
  [
    'superadmin',
    'seeFigures seeIncidents seePersonal act care manageUnits seeSettings managePolicies manageAccounts seeAudit export',
  ],
  ['commander of the country', 'seeFigures seeIncidents seePersonal seeSettings export'],
  ['commander of a province', 'seeFigures seeIncidents seePersonal seeSettings export'],
  [
    'province administrator',
    'seeFigures seeIncidents seePersonal manageUnits seeSettings manageAccounts seeAudit export',
  ],
  ['operator of a 191 centre', 'seeFigures seeIncidents seePersonal act export'],
  ['team', 'seeIncidents seePersonal care'],
]

const reach: Readonly<Record<string, readonly PermissionArea[]>> = {
  national: [own, '10', 'unknown', 'all'],
  provincial: [own],
}
const areas: readonly PermissionArea[] = [own, '10', 'unknown', 'all']

describe.each(table)('%s', (name, words) => {
  const post = posts[name] ?? expect.fail(name)
  const reached = reach[post.province ? 'provincial' : 'national'] ?? []

  it.each(capabilities.flatMap((capability) => areas.map((area) => [capability, area] as const)))(
    '%s in %s',
    (capability: Capability, area) => {
      const expected = words.split(' ').includes(capability) && reached.includes(area)
      expect(can(accountOf(post), capability, area)).toBe(expected)
    },
  )

  it('may nothing once it is disabled, and the same before as after the first sign-in', () => {
    for (const capability of capabilities) {
      const area = areaOf(post)
      expect(can({ ...accountOf(post), state: 'disabled' }, capability, area)).toBe(false)
      expect(can({ ...accountOf(post), state: 'invited' }, capability, area)).toBe(
        can(accountOf(post), capability, area),
      )
    }
  })
})

it('the table above names every capability', () => {
  expect(table[0]?.[1].split(' ')).toEqual(capabilities)
})

it('only a team is kept to what was handed to it', () => {
  const kept = Object.values(posts).filter((post) => seesOnlyCare(accountOf(post)))
  expect(kept.map(({ role }) => role)).toEqual(['team'])
})

describe('accounts are managed', () => {
  const all: readonly Post[] = [
    { role: 'superadmin' },
    { role: 'commander' },
    ...(['commander', 'provinceAdmin', 'operator191', 'team'] as const).flatMap((role): Post[] => [
      { role, province: own },
      { role, province: '10' },
    ]),
  ]
  const managed = (post: Post) =>
    all
      .filter((other) => mayManage(accountOf(post), other))
      .map(({ role, province }) => `${role} ${province ?? 'all'}`)

  it('all of them by a superadmin', () => {
    expect(managed({ role: 'superadmin' })).toHaveLength(all.length)
  })

  it('those of a province who administer nothing by its administrator', () => {
    expect(managed({ role: 'provinceAdmin', province: own })).toEqual([
      'commander 50',
      'operator191 50',
      'team 50',
    ])
  })

  it.each<[Role]>([['commander'], ['operator191'], ['team']])('none by a %s', (role) => {
    expect(managed({ role, province: own } as Post)).toEqual([])
  })
})
