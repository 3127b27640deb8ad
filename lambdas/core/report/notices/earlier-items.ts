import type { Notice, Report } from '../model.ts'
import { cardsOf } from '../report.ts'
import { pushesOf } from './added-item-batches.ts'
import { replaceByKey } from './card.ts'
import { isSentOrOwed, newNotice } from './notice.ts'

/** A late unit gets only the newest items, in this many pushes; the rest is stored under the report. */
const maxPushes = 4

/** Owes the items added before this card to the group that has just received it. */
export const queueEarlierItems = (report: Report, { key, to, content }: Notice, now: number): Report => {
  const isCard = to.kind === 'unit' && (content.kind === 'incident' || content.kind === 'forwarded')
  const before = isCard ? report.said.slice(0, content.saidBefore ?? 0) : []
  const step = `${key.slice(key.indexOf('/') + 1)}-said`
  const notices = pushesOf(before)
    .slice(-maxPushes)
    .map((items, nth) => newNotice(report.id, `${step}-${nth}`, to, { kind: 'added', items }, now))
  return notices.length > 0 ? { ...report, notices: replaceByKey(report.notices, notices) } : report
}

/**
 * Drops a group's owed items if it has no card: they make
 * no sense without one, and come again with a new card.
 */
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
