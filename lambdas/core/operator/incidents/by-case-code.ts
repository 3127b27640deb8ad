import { countedNow } from '../../figures/counted.ts'
import type { Report } from '../../report/model.ts'
import { caseCode } from '../../report/report-id.ts'
import { thaiDay } from '../../shared/day.ts'
import type { ReportId } from '../../shared/report-id.ts'
import type { IncidentIndex } from './list.ts'

/** Whoever names a report by its code means one of these hours (ms to each side) and of the same province. */
const around = 24 * 60 * 60_000
const pageSize = 200
/** A province has some hundred reports in three days; a hundred pages are none of it. */
const mostPages = 100

/** The report that a case code means beside this one; `several` where the code does not tell. */
export type ReportByCaseCode =
  | { readonly kind: 'found'; readonly id: ReportId }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' }

/** What somebody typed as a case code, as it is shown: `K7F-3QD`; undefined where it is none. */
export const readCaseCode = (text: string): string | undefined => {
  const [, first, last] = /^([0-9A-HJKMNP-TV-Z]{3})-?([0-9A-HJKMNP-TV-Z]{3})$/.exec(text.toUpperCase()) ?? []
  return first && last ? `${first}-${last}` : undefined
}

/** Looks for a case code around a report: of 24 hours before and after it, in its province. */
export const byCaseCode = async (
  code: string,
  report: Report,
  index: IncidentIndex,
): Promise<ReportByCaseCode> => {
  const from = thaiDay(report.acceptedAt - around)
  const to = thaiDay(report.acceptedAt + around)
  const { province } = countedNow(report)
  const found = new Set<ReportId>()
  let after: string | undefined
  for (let pages = 0; pages < mostPages; pages += 1) {
    const question = { from, to, province, order: 'newest', limit: pageSize } as const
    const page = await index.page({ ...question, ...(after !== undefined && { after }) })
    for (const { id, acceptedAt } of page.ids) {
      const isNear = Math.abs(acceptedAt - report.acceptedAt) <= around
      if (isNear && id !== report.id && caseCode(id) === code) found.add(id)
    }
    after = page.next
    if (after === undefined) break
  }
  const [id] = found
  if (!id) return { kind: 'none' }
  return found.size === 1 ? { kind: 'found', id } : { kind: 'several' }
}
