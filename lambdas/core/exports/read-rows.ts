import type { AuditEntry, AuditLog } from '../access/audit/entry.ts'
import type { IncidentSummaries, IncidentSummary } from '../operator/incidents/incident-summary.ts'
import type { IncidentIndex, ListFilter, Position } from '../operator/incidents/list.ts'
import { matchesFilter } from '../operator/incidents/matches.ts'
import { statusOf } from '../report/report.ts'
import type { ExportFilters } from './asked.ts'

/** A sheet with more is neither read nor opened gladly, and takes longer than a function may. */
export const maxExportRows = 200_000

export class TooManyRows extends Error {
  override readonly name = 'TooManyRows'
}

/** How many reports are looked for at once, and how many lines of the audit log. */
const pageOfReports = 400
const pageOfEntries = 100

/** What the filters mean to the list of reports. */
export const listFilterOf = ({ from, to, province, status, category }: ExportFilters): ListFilter => ({
  from,
  to,
  ...(province && { province }),
  ...(status && { statuses: status }),
  ...(category && { categories: category }),
})

/** The reports that are meant, the oldest first, as they are when they are read: one that is meant no more is left out. */
export async function* readIncidents(
  filters: ExportFilters,
  { index, sketches }: { readonly index: IncidentIndex; readonly sketches: IncidentSummaries },
  onPage: () => Promise<void>,
): AsyncGenerator<IncidentSummary> {
  const filter = listFilterOf(filters)
  let after: Position | undefined
  do {
    const page = await index.page({
      ...filter,
      order: 'oldest',
      limit: pageOfReports,
      ...(after !== undefined && { after }),
    })
    for (const report of await sketches.of(page.ids.map(({ id }) => id))) {
      const province = report.routing?.province ?? 'unknown'
      const isThere = filter.province === undefined || filter.province === province
      if (isThere && matchesFilter({ category: report.category, status: statusOf(report) }, filter))
        yield report
    }
    await onPage()
    after = page.next
  } while (after !== undefined)
}

/** The lines of the audit log that are meant, the newest first. */
export async function* readAuditEntries(
  { from, to, province }: ExportFilters,
  audit: Pick<AuditLog, 'page'>,
  onPage: () => Promise<void>,
): AsyncGenerator<AuditEntry> {
  let after: string | undefined
  do {
    const page = await audit.page({
      from,
      to,
      limit: pageOfEntries,
      ...(province && { province }),
      ...(after !== undefined && { after }),
    })
    yield* page.entries
    await onPage()
    after = page.next
  } while (after !== undefined)
}
