import type { Report } from '../report/model.ts'
import { fitsWithinLimit } from '../report/report-size.ts'
import { talkKey } from '../report/talk.ts'
import { type OperatorAction, type OperatorResult, refuseOperator } from './press-for-unit.ts'

/** So many notes are written by people; each leaves a line on the report. */
const mostNotes = 200

/** Says on the timeline that there is a note; the same one again changes nothing. Its words stand under the report. */
export const addNote = (report: Report, { by, event, at }: OperatorAction): OperatorResult => {
  if (notedAt(report, event) !== undefined) return { kind: 'done', report }
  const notes = report.timeline.filter(({ kind }) => kind === 'noted').length
  if (notes >= mostNotes || !fitsWithinLimit('backOffice', report)) return refuseOperator('tooMany')
  return {
    kind: 'done',
    report: { ...report, timeline: [...report.timeline, { at, kind: 'noted', by, event }] },
  }
}

/** The key of a note's words: the same however often it comes. */
export const noteKey = (report: Report, event: string): string | undefined => {
  const at = notedAt(report, event)
  return at === undefined ? undefined : talkKey(at, event)
}

const notedAt = ({ timeline }: Report, event: string): number | undefined =>
  timeline.find((entry) => entry.kind === 'noted' && entry.event === event)?.at
