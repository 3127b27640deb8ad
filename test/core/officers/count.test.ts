import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countOfficers, type OfficerCount } from '../../../lambdas/core/officers/count.ts'
import { officer } from '../../support/officers.ts'

const at = (text: string) => ({ userId: text, at: Date.parse(text) })

const officers = [
  officer('1', { registered: at('2026-11-01T16:59:59Z') }),
  officer('2', { registered: at('2026-11-01T17:00:00Z'), role: 'ผู้การ' }),
  officer('3', { role: 'กู้ภัย' }),
  officer('4', { province: '50', registered: at('2026-11-20T03:00:00Z') }),
  officer('5', { province: '50' }),
]

it('officers are counted by role, province and the Thai day of their registration', () => {
  expect(countOfficers(officers)).toEqual({
    total: { all: 5, registered: 3, onOtherDays: 0, notYet: 2 },
    byRole: [
      ['ห้องวิทยุ', { all: 3, registered: 2, onOtherDays: 0, notYet: 1 }],
      ['ผู้การ', { all: 1, registered: 1, onOtherDays: 0, notYet: 0 }],
      ['กู้ภัย', { all: 1, registered: 0, onOtherDays: 0, notYet: 1 }],
    ],
    byProvince: [
      ['10', { all: 3, registered: 2, onOtherDays: 0, notYet: 1 }],
      ['50', { all: 2, registered: 1, onOtherDays: 0, notYet: 1 }],
    ],
    byDay: [
      ['2026-11-01', 1],
      ['2026-11-02', 1],
      ['2026-11-20', 1],
    ],
  })
})

it('a province and days narrow what is counted, both days included', () => {
  const period = { from: '2026-11-02', to: '2026-11-20' }
  expect(countOfficers(officers, period)).toMatchObject({
    total: { all: 5, registered: 2, onOtherDays: 1, notYet: 2 },
    byDay: [
      ['2026-11-02', 1],
      ['2026-11-20', 1],
    ],
  })
  expect(countOfficers(officers, { ...period, province: '10' })).toMatchObject({
    total: { all: 3, registered: 1, onOtherDays: 1, notYet: 1 },
    byProvince: [['10', {}]],
    byDay: [['2026-11-02', 1]],
  })
  expect(countOfficers([])).toMatchObject({ total: { all: 0 }, byRole: [], byProvince: [], byDay: [] })
})

it('the figures add up, whatever is counted', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`)
  const anyOfficer = fc
    .record({
      role: fc.constantFrom('ผู้การ', 'พม.', 'กู้ภัย'),
      province: fc.constantFrom('10' as const, '50' as const, '96' as const),
      hour: fc.option(fc.integer({ min: 0, max: 28 * 24 }), { nil: undefined }),
    })
    .map(({ hour, ...more }) =>
      officer('1', {
        ...more,
        ...(hour !== undefined && {
          registered: { userId: 'U', at: Date.UTC(2026, 10, 1) + hour * 3_600_000 },
        }),
      }),
    )
  const counted = fc.record(
    { province: fc.constantFrom('10' as const, '50' as const), from: day, to: day },
    { requiredKeys: [] },
  )
  const sum = (counts: readonly (readonly [unknown, OfficerCount])[]) =>
    counts.reduce(
      (before, [, { all, registered, onOtherDays, notYet }]) => ({
        all: before.all + all,
        registered: before.registered + registered,
        onOtherDays: before.onOtherDays + onOtherDays,
        notYet: before.notYet + notYet,
      }),
      { all: 0, registered: 0, onOtherDays: 0, notYet: 0 },
    )
  fc.assert(
    fc.property(fc.array(anyOfficer), counted, (some, what) => {
      const { total, byRole, byProvince, byDay } = countOfficers(some, what)
      expect(total.registered + total.onOtherDays + total.notYet).toBe(total.all)
      expect(sum(byRole)).toEqual(total)
      expect(sum(byProvince)).toEqual(total)
      expect(byDay.reduce((before, [, registered]) => before + registered, 0)).toBe(total.registered)
    }),
  )
})
