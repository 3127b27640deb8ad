import { tableReports } from '../../lambdas/adapters/dynamodb/reports/reports.ts'
import type { Table } from '../../lambdas/adapters/dynamodb/table.ts'
import type { Report, Responder } from '../../lambdas/core/report/model.ts'
import { acceptReport } from '../../lambdas/core/report/report.ts'
import { reportIdOf } from '../../lambdas/core/report/report-id.ts'
import type { ProvinceCode } from '../../lambdas/core/shared/province.ts'
import { routedTo } from './counting.ts'
import { bangkok } from './roster.ts'

export const officer: Responder = {
  userId: 'Uofficer',
  unit: { code: 'ST-1', kind: 'station', nameTh: 'สน.หนึ่ง', nameEn: 'Station One', phone: '021234567' },
  person: { kind: 'registered', rank: 'ร.ต.อ.', nameTh: 'สมชาย ใจดี', role: 'ห้องวิทยุ' },
}

export const forwarded = (at: number) => ({ forwardedAt: at, by: officer, followUps: [] })

let count = 0

/** A report of a province, accepted at a moment and saved; what is not said is the same for all. */
export const file = async (
  table: Table,
  at: number,
  province: ProvinceCode | undefined,
  more: Partial<Report> = {},
): Promise<Report> => {
  count += 1
  const userId = `U${String(count).padStart(32, '0')}`
  const id = reportIdOf(userId, { id: 'SESSION', startedAt: at })
  const submission = {
    id,
    reporter: { userId, language: 'th' },
    category: 'threatOrAssault',
    place: bangkok,
  } as const
  const report = { ...routedTo(acceptReport(submission, [], at), province), ...more }
  const saved = await tableReports(table, () => at).save(report)
  if (!saved) throw new Error('This report was there already')
  return saved
}
