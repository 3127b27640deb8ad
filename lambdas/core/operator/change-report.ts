import { changeReport } from '../report/changes/change-report.ts'
import type { Report } from '../report/model.ts'
import type { ReportQueue, Reports, Talks } from '../report/ports.ts'
import { queueWhenDue } from '../report/queue-when-due.ts'
import type { Clock } from '../shared/clock.ts'
import type { ReportId } from '../shared/report-id.ts'
import type { Watch } from '../shared/watch.ts'
import { laterAndEarlier, mergeInto } from './merge.ts'
import { addNote, noteKey } from './note.ts'
import {
  type OperatorAction,
  type OperatorProblem,
  type OperatorResult,
  refuseOperator,
} from './press-for-unit.ts'

export interface OperatorPorts {
  readonly reports: Reports
  readonly reportQueue: ReportQueue
  readonly watch: Watch
  readonly now: Clock
}

/** Saves what the back office has done to a report and has it looked at. Throws where the store does not answer. */
export const changeAsOperator = async (
  id: ReportId,
  how: (report: Report) => OperatorResult,
  ports: OperatorPorts,
): Promise<OperatorResult> => {
  const changed = await changeReport<OperatorProblem | undefined>(id, ports, (report) => {
    const result = how(report)
    return result.kind === 'done' ? { next: result.report, answer: undefined } : { answer: result.problem }
  })
  if (!changed) return refuseOperator('unknownReport')
  if (changed.before) await queueWhenDue(changed.report, ports)
  return changed.answer ? refuseOperator(changed.answer) : { kind: 'done', report: changed.report }
}

/**
 * Keeps a note. Its line on the report comes first and says under which key its words stand, so that the same note
 * brought again is one note; where the process dies in between, the words come with that.
 */
export const noteAsOperator = async (
  id: ReportId,
  text: string,
  deed: OperatorAction,
  ports: OperatorPorts & { readonly talks: Talks },
): Promise<OperatorResult> => {
  const noted = await changeAsOperator(id, (report) => addNote(report, deed), ports)
  const key = noted.kind === 'done' ? noteKey(noted.report, deed.event) : undefined
  if (key === undefined) return noted
  const from = { kind: 'officeNote', by: deed.by } as const
  await ports.talks.add({ report: id, key, at: deed.at, from, said: { kind: 'text', text } })
  return noted
}

/** Links the later of two reports to the earlier one; whoever has that one is told by the router. */
export const mergeAsOperator = (
  one: Report,
  other: Report,
  deed: OperatorAction,
  ports: OperatorPorts,
): Promise<OperatorResult> => {
  const [later, earlier] = laterAndEarlier(one, other)
  return changeAsOperator(later.id, (report) => mergeInto(report, earlier, deed), ports)
}
