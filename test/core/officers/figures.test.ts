import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countOfficers } from '../../../lambdas/core/officers/count.ts'
import { askOfficerFigures, countByProvince } from '../../../lambdas/core/officers/figures.ts'
import type { Officer } from '../../../lambdas/core/officers/officer.ts'
import { officer } from '../../support/officers.ts'

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`)
const anyOfficer = fc
  .record({
    role: fc.constantFrom('ผู้การ', 'พม.', 'กู้ภัย', 'ห้องวิทยุ'),
    province: fc.constantFrom('10' as const, '50' as const, '96' as const),
    hour: fc.option(fc.integer({ min: 0, max: 28 * 24 }), { nil: undefined }),
  })
  .map(({ hour, ...more }): Officer => {
    const at = Date.UTC(2026, 10, 1) + (hour ?? 0) * 3_600_000
    return officer('1', { ...more, ...(hour !== undefined && { registered: { userId: 'U', at } }) })
  })

it('figures of officers are those of the roster itself, whatever is asked', async () => {
  const province = fc.constantFrom('10' as const, '50' as const, undefined)
  await fc.assert(
    fc.asyncProperty(fc.array(anyOfficer), day, day, province, async (officers, one, other, place) => {
      const [from, to] = [one, other].toSorted() as [string, string]
      const question = { from, to, ...(place && { province: place }) }
      const answer = await askOfficerFigures(question, {
        read: async (only) => ({
          provinces: countByProvince(officers).filter((own) => only === undefined || own.province === only),
          countedAt: 7,
          isSettled: true,
        }),
      })
      expect(answer).toEqual({ ...countOfficers(officers, question), countedAt: 7, isSettled: true })
    }),
  )
})
