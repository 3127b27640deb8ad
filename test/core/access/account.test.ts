import { describe, expect, it } from 'vitest'
import { accountIdOf, normalEmail } from '../../../lambdas/core/access/account.ts'
import { type Post, postOf, type Role } from '../../../lambdas/core/shared/post.ts'
import type { ProvinceCode } from '../../../lambdas/core/shared/province.ts'

describe('a role and a province', () => {
  it.each<[Role, ProvinceCode | undefined, Post | undefined]>([
    ['superadmin', undefined, { role: 'superadmin' }],
    ['superadmin', '50', undefined],
    ['commander', undefined, { role: 'commander' }],
    ['commander', '50', { role: 'commander', province: '50' }],
    ['provinceAdmin', '50', { role: 'provinceAdmin', province: '50' }],
    ['provinceAdmin', undefined, undefined],
    ['operator191', '50', { role: 'operator191', province: '50' }],
    ['operator191', undefined, undefined],
    ['team', '50', { role: 'team', province: '50' }],
    ['team', undefined, undefined],
  ])('%s, %s', (role, province, post) => {
    expect(postOf(role, province)).toEqual(post)
  })
})

describe('an account’s id', () => {
  it('is the same for every spelling of an address', () => {
    expect(normalEmail(' Somying@Example.GO.TH ')).toBe('somying@example.go.th')
    expect(accountIdOf('Somying@Example.go.th')).toBe(accountIdOf(' somying@example.go.th'))
  })

  it('is another for another address, and no address itself', () => {
    expect(accountIdOf('somying@example.go.th')).not.toBe(accountIdOf('somchai@example.go.th'))
    expect(accountIdOf('somying@example.go.th')).toMatch(/^[0-9a-z]{20}$/)
  })
})
