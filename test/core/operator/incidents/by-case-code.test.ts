import { describe, expect, it } from 'vitest'
import { countedNow } from '../../../../lambdas/core/figures/counted.ts'
import { byCaseCode, readCaseCode } from '../../../../lambdas/core/operator/incidents/by-case-code.ts'
import type { IncidentIndex, PageQuestion } from '../../../../lambdas/core/operator/incidents/list.ts'
import { acceptReport } from '../../../../lambdas/core/report/report.ts'
import type { ReportId } from '../../../../lambdas/core/shared/report-id.ts'
import { bangkok } from '../../../support/roster.ts'

const hour = 60 * 60_000
const now = Date.UTC(2026, 10, 21, 5)
const reporter = { userId: 'U1', language: 'th' } as const
const reportOf = (id: string, at = now) =>
  acceptReport({ id: id as ReportId, reporter, category: 'confinement', place: bangkok }, [], at)
const here = reportOf(`${'0'.repeat(20)}AAAAAA`)

describe('a case code', () => {
  it.each([
    ['K7F-3QD', 'K7F-3QD'],
    ['k7f3qd', 'K7F-3QD'],
    ['K7F-3Q', undefined],
    ['K7F-3QI', undefined],
    ['', undefined],
  ])('%s is read as %s', (text, code) => {
    expect(readCaseCode(text)).toBe(code)
  })
})

describe('looking for a case code', () => {
  const asked: PageQuestion[] = []
  /** An index that gives one report a page, and an empty page in between. */
  const indexOf = (...reports: readonly ReturnType<typeof reportOf>[]): IncidentIndex => ({
    async page(question) {
      asked.push(question)
      const nth = Number(question.after ?? 0)
      const found = nth % 2 === 0 ? reports[nth / 2] : undefined
      const ids = found ? [{ id: found.id, acceptedAt: found.acceptedAt, counted: countedNow(found) }] : []
      return { ids, ...(nth < reports.length * 2 && { next: String(nth + 1) }) }
    },
    points: () => Promise.reject(new Error('Nobody asks for points')),
  })
  const first = reportOf(`${'1'.repeat(20)}K7F3QD`, now - hour)
  const second = reportOf(`${'2'.repeat(20)}K7F3QD`, now + hour)

  it('finds it on any page, in the province and the days around', async () => {
    const found = await byCaseCode('K7F-3QD', here, indexOf(here, first))
    expect(found).toEqual({ kind: 'found', id: first.id })
    expect(asked[0]).toMatchObject({ from: '2026-11-20', to: '2026-11-22', province: 'unknown' })
  })

  it.each([
    ['none', 'K7F-3QX', [first]],
    ['several', 'K7F-3QD', [first, second]],
    ['none', 'K7F-3QD', [reportOf(first.id, now - 25 * hour)]],
    ['none', 'AAA-AAA', [here]],
  ] as const)('finds %s: %s', async (kind, code, reports) => {
    expect(await byCaseCode(code, here, indexOf(...reports))).toEqual({ kind })
  })
})
