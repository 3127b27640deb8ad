import { withAnew } from '../card.ts'
import { type Notice, newNotice } from '../notice.ts'
import type { Report } from '../report.ts'
import { pushesOf } from './added-messages.ts'

/** Who comes late reads the newest of what was said; the rest stands under the report. */
const mostPushes = 4

/** Whoever has a card now and was not there before reads what had been said by then. */
export const caughtUp = (report: Report, { key, to, content }: Notice, now: number): Report => {
  const isCard = content.kind === 'incident' || content.kind === 'forwarded'
  const before = isCard ? report.said.slice(0, content.saidBefore ?? 0) : []
  const step = `${key.slice(key.indexOf('/') + 1)}-said`
  const words = pushesOf(before)
    .slice(-mostPushes)
    .map((items, nth) => newNotice(report.id, `${step}-${nth}`, to, { kind: 'added', items }, now))
  return words.length > 0 ? { ...report, notices: withAnew(report.notices, words) } : report
}
