import type { ReportId } from '../../../lambdas/core/report-id.ts'
import { tableReports } from '../../../lambdas/dynamo/reports.ts'
import { openTable } from '../../../lambdas/dynamo/table.ts'
import type { Endpoints } from '../../../local/endpoints.ts'
import type { Measured } from './measure.ts'

/** When each step of one report was done, in ms after the last tap; undefined where it was not seen. */
export interface Steps {
  readonly answered: number
  readonly replied: number | undefined
  readonly accepted: number | undefined
  readonly routed: number | undefined
  readonly station: number | undefined
  readonly centre191: number | undefined
  readonly told: number | undefined
  readonly byPlaceIndex: boolean
}

/** Reads from the table when each report was accepted and routed, and puts it beside what was seen. */
export const stepsOf = async (
  measured: readonly Measured[],
  endpoints: Endpoints,
): Promise<readonly Steps[]> => {
  const table = openTable(Object.values(endpoints.tables)[0] ?? '', {
    endpoint: endpoints.services.dynamodb,
    region: endpoints.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const reports = tableReports(table)
  const steps: Steps[] = []
  for (const { tappedAt, answeredAt, repliedAt, reportId, cardAt, toldAt } of measured) {
    const report = reportId === undefined ? undefined : await reports.load(reportId as ReportId)
    const after = (at: number | undefined) => (at === undefined ? undefined : at - tappedAt)
    steps.push({
      answered: answeredAt - tappedAt,
      replied: after(repliedAt),
      accepted: after(report?.acceptedAt),
      routed: after(report?.routing?.decidedAt),
      station: after(cardAt.station),
      centre191: after(cardAt.centre191),
      told: after(toldAt),
      byPlaceIndex: report?.routing?.method === 'placeIndexAndRoster',
    })
  }
  table.client.destroy()
  return steps
}
