import type { Report } from '../report/model.ts'
import type { ReportId } from '../shared/report-id.ts'
import { type OperatorAction, type OperatorResult, refuseOperator } from './press-for-unit.ts'

/**
 * Two reports of one incident: the later one is linked to the earlier, whichever was named first. So links lead back in
 * time only, and never in a circle, however many people link at once.
 */
export const laterAndEarlier = (one: Report, other: Report): readonly [later: Report, earlier: Report] =>
  one.acceptedAt > other.acceptedAt || (one.acceptedAt === other.acceptedAt && one.id > other.id)
    ? [one, other]
    : [other, one]

/**
 * Links a report to an earlier one of the same incident, as it is when they are near each other: both go on and stay
 * counted, and whoever has the earlier one hears that one more person has reported it.
 */
export const mergeInto = (
  report: Report,
  { id, alsoReportedBy }: Pick<Report, 'id' | 'alsoReportedBy'>,
  { by, event, at }: OperatorAction,
): OperatorResult => {
  if (report.id === id) return refuseOperator('itself')
  if (report.sameAs) return refuseOperator('alreadyLinked')
  const reporters = new Set<ReportId>([...alsoReportedBy, report.id]).size + 1
  return {
    kind: 'done',
    report: {
      ...report,
      sameAs: { report: id, reporters },
      linkedReportNoticeDueAt: at,
      timeline: [...report.timeline, { at, kind: 'merged', into: id, by, event }],
    },
  }
}
