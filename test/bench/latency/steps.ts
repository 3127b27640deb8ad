import { tableChats } from '../../../lambdas/adapters/dynamodb/chats/chats.ts'
import { tableReports } from '../../../lambdas/adapters/dynamodb/reports/reports.ts'
import { openTable } from '../../../lambdas/adapters/dynamodb/table.ts'
import type { Report } from '../../../lambdas/core/report/model.ts'
import type { UnitKind } from '../../../lambdas/core/shared/unit.ts'
import type { Endpoints } from '../../../local/runtime/endpoints.ts'
import { type Control, control } from '../../support/running-stack.ts'
import type { Measured } from './measure.ts'

/** When each step of one report was done, in ms after the last tap; undefined where it never was. */
export interface Steps {
  readonly answered: number | undefined
  readonly replied: number | undefined
  readonly accepted: number | undefined
  readonly routed: number | undefined
  readonly station: number | undefined
  readonly centre191: number | undefined
  readonly told: number | undefined
  readonly byPlaceIndex: boolean
}

/** Looks up, once all is over, what became of each report in the table and in the groups. */
export const stepsOf = async (
  measured: readonly Measured[],
  endpoints: Endpoints,
): Promise<readonly Steps[]> => {
  const table = openTable(Object.values(endpoints.tables)[0] ?? '', {
    endpoint: endpoints.services.dynamodb,
    region: endpoints.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const line = control(endpoints.lineUrl)
  const chats = tableChats(table, Date.now)
  const reports = tableReports(table, Date.now)
  const steps: Steps[] = []
  for (const { userId, tappedAt, answeredAt, repliedAt, toldAt } of measured) {
    const conversation = (await chats.load(userId))?.conversation
    const report = conversation?.step === 'reported' ? await reports.load(conversation.report) : undefined
    const after = (at: number | undefined) => (at === undefined ? undefined : at - tappedAt)
    steps.push({
      answered: after(answeredAt),
      replied: after(repliedAt),
      accepted: after(report?.acceptedAt),
      routed: after(report?.routing?.decidedAt),
      station: after(await cardAt(line, report, 'station')),
      centre191: after(await cardAt(line, report, 'centre191')),
      told: after(toldAt),
      byPlaceIndex: report?.routing?.method === 'placeIndexAndRoster',
    })
  }
  table.client.destroy()
  return steps
}

/** When the card stood in the group of the unit of this kind, by the LINE platform's own note. */
const cardAt = async (
  line: Control,
  report: Report | undefined,
  kind: UnitKind,
): Promise<number | undefined> => {
  for (const { to, content, retryKey } of report?.notices ?? []) {
    if (to.kind !== 'unit' || to.unit.kind !== kind || content.kind !== 'incident') continue
    const entry = (await line.entries(to.groupId)).find((one) => one.retryKey === retryKey)
    if (entry) return entry.at
  }
  return undefined
}
