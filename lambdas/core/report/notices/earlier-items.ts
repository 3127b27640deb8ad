import type { Notice, Report } from '../model.ts'
import { cardsOf } from '../report.ts'
import { pushesOf } from './added-item-batches.ts'
import { replaceByKey } from './card.ts'
import { isSentOrOwed, newNotice } from './notice.ts'

/** Who comes late reads the newest of what was said; the rest stands under the report. */
const maxPushes = 4

/** Whoever has a card now and was not there before reads what had been said by then. */
export const queueEarlierItems = (report: Report, { key, to, content }: Notice, now: number): Report => {
  const isCard = to.kind === 'unit' && (content.kind === 'incident' || content.kind === 'forwarded')
  const before = isCard ? report.said.slice(0, content.saidBefore ?? 0) : []
  const step = `${key.slice(key.indexOf('/') + 1)}-said`
  const words = pushesOf(before)
    .slice(-maxPushes)
    .map((items, nth) => newNotice(report.id, `${step}-${nth}`, to, { kind: 'added', items }, now))
  return words.length > 0 ? { ...report, notices: replaceByKey(report.notices, words) } : report
}

/** Words say nothing without the card: a group that is given it again reads with it all that was said. */
export const dropOwedMessages = (report: Report, { to }: Notice): Report => {
  if (to.kind !== 'unit') return report
  const isTheirs = (other: Notice['to']): boolean => other.kind === 'unit' && other.groupId === to.groupId
  const isAtWork =
    report.care?.team?.groupId === to.groupId ||
    cardsOf(report).some((card) => isTheirs(card.to) && isSentOrOwed(card))
  const isOwed = (notice: Notice): boolean =>
    isTheirs(notice.to) && isFollowUpMessage(notice) && notice.state.kind === 'owed'
  return isAtWork ? report : { ...report, notices: report.notices.filter((notice) => !isOwed(notice)) }
}

const isFollowUpMessage = ({ content: { kind } }: Notice): boolean =>
  kind === 'added' || kind === 'corroborated'
