import { changeReport } from '../report/changes/change-report.ts'
import type { Report } from '../report/model.ts'
import type { ReportQueue, Reports, Talks } from '../report/ports.ts'
import { queueFor } from '../report/queue-for.ts'
import type { Clock } from '../shared/clock.ts'
import type { ReportId } from '../shared/report-id.ts'
import type { Watch } from '../shared/watch.ts'
import { inOrder, mergedInto } from './merge.ts'
import { noteKey, noteOn } from './note.ts'
import { type Deed, type OfficeProblem, type OfficeResult, refusedBecause } from './press-for-unit.ts'

export interface OfficePorts {
  readonly reports: Reports
  readonly reportQueue: ReportQueue
  readonly watch: Watch
  readonly now: Clock
}

/** Saves what the back office has done to a report and has it looked at. Throws where the store does not answer. */
export const changeFromOffice = async (
  id: ReportId,
  how: (report: Report) => OfficeResult,
  ports: OfficePorts,
): Promise<OfficeResult> => {
  const changed = await changeReport<OfficeProblem | undefined>(id, ports, (report) => {
    const result = how(report)
    return result.kind === 'done' ? { next: result.report, answer: undefined } : { answer: result.problem }
  })
  if (!changed) return refusedBecause('unknownReport')
  if (changed.before) await queueFor(changed.report, ports)
  return changed.answer ? refusedBecause(changed.answer) : { kind: 'done', report: changed.report }
}

/**
 * Keeps a note. Its line on the report comes first and says under which key its words stand, so that the same note
 * brought again is one note; where the process dies in between, the words come with that.
 */
export const noteFromOffice = async (
  id: ReportId,
  text: string,
  deed: Deed,
  ports: OfficePorts & { readonly talks: Talks },
): Promise<OfficeResult> => {
  const noted = await changeFromOffice(id, (report) => noteOn(report, deed), ports)
  const key = noted.kind === 'done' ? noteKey(noted.report, deed.event) : undefined
  if (key === undefined) return noted
  const from = { kind: 'officeNote', by: deed.by } as const
  await ports.talks.add({ report: id, key, at: deed.at, from, said: { kind: 'text', text } })
  return noted
}

/** Links the later of two reports to the earlier one; whoever has that one is told by the router. */
export const mergeFromOffice = (
  one: Report,
  other: Report,
  deed: Deed,
  ports: OfficePorts,
): Promise<OfficeResult> => {
  const [later, earlier] = inOrder(one, other)
  return changeFromOffice(later.id, (report) => mergedInto(report, earlier, deed), ports)
}
