import type { ResponderAction } from '../actions.ts'
import type { PressRecord, Report } from '../model.ts'
import type { PressBy } from '../press-record.ts'
import { newNotice } from './notice.ts'

/** A reply says what a press has changed; where it does not come off, a push does, after so long (ms). */
const replyGrace = 10_000

const stepOf = (eventId: string): string => `acted-${eventId}`

/** The group is owed word of what a press has changed. */
export const oweReply = (
  report: Report,
  { groupId, eventId, by, at }: PressBy<ResponderAction>,
  acted: PressRecord,
): Report => {
  if (groupId === undefined) return report
  const to = { kind: 'unit', unit: by.unit, groupId } as const
  // What the back office writes down is answered by no reply.
  const dueAt = by.person.kind === 'backOffice' ? at : at + replyGrace
  const owed = newNotice(report.id, stepOf(eventId), to, { kind: 'acted', acted }, dueAt)
  return { ...report, notices: [...report.notices, owed] }
}

/** The reply has said it. */
export const withoutOwedReply = (report: Report, eventId: string): Report => {
  const step = `/${stepOf(eventId)}`
  const notices = report.notices.filter(({ key }) => !key.endsWith(step))
  return notices.length < report.notices.length ? { ...report, notices } : report
}
