import { describe, expect, test } from 'vitest'
import { roles } from '../../../../lambdas/core/shared/post.ts'
import type { Me } from '../../../../lambdas/functions/back-office/session/contract.ts'
import {
  accountProblems,
  provinceFor,
  rolesToGive,
  sentPost,
  type TypedAccount,
} from '../../../../web/back-office/pages/accounts/account-form.ts'

const me: Me = { id: 'a', name: 'ผู้ดูแล', email: 'a@example.org', role: 'superadmin', capabilities: [], now: 0 }
const typed: TypedAccount = { name: 'สมชาย', email: 'somchai@example.org', role: 'team', province: '84' }

describe('the roles that somebody may give', () => {
  test('are all for whoever runs everything', () => {
    expect(rolesToGive(me)).toEqual(roles)
  })

  test('are those below for whoever runs a province', () => {
    expect(rolesToGive({ ...me, role: 'provinceAdmin', province: '84' })).toEqual([
      'commander',
      'operator191',
      'team',
    ])
  })

  test.each(['commander', 'operator191', 'team'] as const)('are none for %s', (role) => {
    expect(rolesToGive({ ...me, role, province: '84' })).toEqual([])
  })
})

describe('an invitation', () => {
  test.each([
    [{}, {}],
    [{ name: ' ' }, { name: 'missing' }],
    [{ name: 'ก'.repeat(121) }, { name: 'tooLong' }],
    [{ email: '' }, { email: 'missing' }],
    [{ email: 'somchai@' }, { email: 'noAddress' }],
    [{ email: 'som chai@example.org' }, { email: 'noAddress' }],
    [{ province: undefined }, { province: 'missing' }],
    [{ role: 'commander', province: undefined }, {}],
    [{ role: 'superadmin', province: undefined }, {}],
  ] as const)('%j is %j', (change, problems) => {
    expect(accountProblems({ ...typed, ...change }, true)).toEqual(problems)
  })

  test('says the province only where the role has one', () => {
    expect(sentPost(typed)).toEqual({ role: 'team', province: '84' })
    expect(sentPost({ role: 'superadmin', province: '84' })).toEqual({ role: 'superadmin' })
    expect(sentPost({ role: 'commander', province: undefined })).toEqual({ role: 'commander' })
    expect(roles.map(provinceFor)).toEqual(['none', 'needed', 'possible', 'needed', 'needed'])
  })
})
