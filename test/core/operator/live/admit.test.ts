import { describe, expect, it } from 'vitest'
import { maySubscribe } from '../../../../lambdas/core/operator/live/admit.ts'
import type { Post } from '../../../../lambdas/core/shared/post.ts'
import { accountOf } from '../../../support/accounts.ts'

const everywhere = ['/incidents/all', '/incidents/province-50', '/incidents/province-10']
const nowhere = [
  '/incidents',
  '/incidents/*',
  '/incidents/province-*',
  '/incidents/province-99',
  '/incidents/province-50/more',
  '/incidents/unknown',
  '/other/all',
  '',
]

const heard = (post: Post) =>
  [...everywhere, ...nowhere].filter((channel) =>
    maySubscribe(accountOf(post), { kind: 'subscribe', channel }),
  )

describe('may hear', () => {
  it.each<[string, Post, string[]]>([
    ['a superadmin everything', { role: 'superadmin' }, everywhere],
    ['a commander of the country everything', { role: 'commander' }, everywhere],
    ['a commander of a province that one', { role: 'commander', province: '50' }, ['/incidents/province-50']],
    [
      'an administrator their province',
      { role: 'provinceAdmin', province: '50' },
      ['/incidents/province-50'],
    ],
    ['an operator theirs', { role: 'operator191', province: '10' }, ['/incidents/province-10']],
    ['a team theirs', { role: 'team', province: '50' }, ['/incidents/province-50']],
  ])('%s', (_what, post, expected) => {
    expect(heard(post)).toEqual(expected)
  })

  it('nobody who is disabled, who may not even connect', () => {
    const account = { ...accountOf({ role: 'superadmin' }), state: 'disabled' } as const
    expect(maySubscribe(account, { kind: 'connect' })).toBe(false)
    expect(maySubscribe(account, { kind: 'subscribe', channel: '/incidents/all' })).toBe(false)
    expect(maySubscribe({ ...account, state: 'active' }, { kind: 'connect' })).toBe(true)
  })
})
