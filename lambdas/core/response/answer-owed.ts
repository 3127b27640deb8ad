import { type Acted, newNotice } from '../notice.ts'
import type { Report } from '../report.ts'
import type { Press } from './press-record.ts'
import type { Responder } from './responder.ts'

/** A reply says what a press has changed; where it does not come off, a push does, after so long (ms). */
const replyGrace = 10_000

const stepOf = (eventId: string): string => `acted-${eventId}`

/** The group is owed word of what a press has changed. */
export const withAnswer = (
  report: Report,
  { groupId, eventId, by, at }: Omit<Press, 'action'> & { readonly by: Responder },
  acted: Acted,
): Report => {
  const to = { kind: 'unit', unit: by.unit, groupId } as const
  const owed = newNotice(report.id, stepOf(eventId), to, { kind: 'acted', acted }, at + replyGrace)
  return { ...report, notices: [...report.notices, owed] }
}

/** The reply has said it. */
export const answered = (report: Report, eventId: string): Report => {
  const step = `/${stepOf(eventId)}`
  const notices = report.notices.filter(({ key }) => !key.endsWith(step))
  return notices.length < report.notices.length ? { ...report, notices } : report
}
