import { releaseCareTeam } from '../care/care-team.ts'
import { standDownLateCard } from '../report/changes/stand-down.ts'
import type { AddedItem, Notice, PushOutcome, Refusal, Report, TimelineEntry } from '../report/model.ts'
import { dropOwedMessages, queueEarlierItems } from '../report/notices/earlier-items.ts'
import {
  backoff,
  isSentOrOwed,
  maxAttemptsBeforeFallback,
  newNotice,
  retryKeyOf,
} from '../report/notices/notice.ts'
import { recipientKeyOf } from '../report/notices/owed-notices.ts'
import { cardsOf } from '../report/report.ts'
import { alsoNotifyNeighbour, notifyDutyPhone, notifyNextUnit } from './notify-next-unit.ts'
import { updateReporterStatus } from './reporter-status.ts'

/** How long to wait for the monthly limit to be lifted: one minute, after ten attempts 15 minutes (ms). */
const limitWait = (attempts: number): number => (attempts < 10 ? 60_000 : 15 * 60_000)

/**
 * Applies the outcome of a push: the notice's new state, and who is notified instead if it failed.
 * @param pushed the notice as it was pushed: of concurrent pushes of one notice, one counts
 * @param canText whether SMS can be sent to a duty phone
 */
export const recordPushOutcome = (
  report: Report,
  pushed: Notice,
  outcome: PushOutcome,
  now: number,
  canText = false,
): Report => {
  const notice = report.notices.find(({ key }) => key === pushed.key)
  if (!notice || !acceptsOutcome(notice, outcome)) return report
  const attempts = notice.state.attempts + 1
  switch (outcome.kind) {
    case 'accepted':
      return updateReporterStatus(accepted(report, notice, attempts, outcome.requestId, now), now)
    case 'refused':
      return updateReporterStatus(refused(report, notice, outcome.reason, now, canText), now)
    case 'retryLater': {
      if (pushed.state.attempts !== notice.state.attempts) return report
      // No carrier knows a retry key: each further attempt may deliver another SMS.
      if (notice.to.kind === 'dutyPhone' && attempts >= maxAttemptsBeforeFallback)
        return withState(report, notice, { kind: 'withdrawn', at: now, attempts })
      const later = withState(report, notice, { kind: 'owed', dueAt: now + backoff(attempts), attempts })
      return updateReporterStatus(
        attempts === maxAttemptsBeforeFallback ? alsoNotifyNeighbour(later, notice, now) : later,
        now,
      )
    }
  }
}

/** A notice that was withdrawn while it was being pushed counts as sent if LINE accepted it. */
const acceptsOutcome = ({ state }: Notice, outcome: PushOutcome): boolean =>
  state.kind === 'owed' || (state.kind === 'withdrawn' && outcome.kind === 'accepted')

const accepted = (
  report: Report,
  notice: Notice,
  attempts: number,
  requestId: string | undefined,
  now: number,
): Report => {
  if (isDroppedOnceSent(notice)) return { ...report, notices: report.notices.filter((one) => one !== notice) }
  const entry: TimelineEntry = { at: now, kind: 'sent', notice: notice.key, ...(requestId && { requestId }) }
  const sent = withState(
    withoutOlderAdditions(report, notice),
    notice,
    { kind: 'sent', at: now, attempts },
    entry,
  )
  const isLate = notice.state.kind === 'withdrawn' && notice.content.kind === 'incident'
  return isLate ? standDownLateCard(sent, notice, now) : queueEarlierItems(sent, notice, now)
}

/**
 * Kinds of notices of which there may be hundreds. Once sent they are stored elsewhere and removed from the
 * report, except those with a new pin: later rules have to know who was told of it.
 */
const isDroppedOnceSent = ({ content }: Notice): boolean => {
  if (content.kind === 'added') return !content.items.some(movesPin)
  return content.kind === 'answer' || content.kind === 'acted' || content.kind === 'corroborated'
}

/** Removes earlier pins that the group was told of: only the newest is of use. */
const withoutOlderAdditions = (report: Report, newer: Notice): Report =>
  newer.content.kind === 'added'
    ? { ...report, notices: report.notices.filter((one) => !isOlderAddition(one, newer)) }
    : report
const isOlderAddition = (one: Notice, newer: Notice): boolean =>
  one.content.kind === 'added' && one.state.kind === 'sent' && recipientKeyOf(one) === recipientKeyOf(newer)

const movesPin = (item: AddedItem): boolean =>
  item.kind === 'amendment' && (item.amendment.kind === 'place' || item.amendment.kind === 'again')

const refused = (report: Report, notice: Notice, reason: Refusal, now: number, canText: boolean): Report => {
  const attempts = notice.state.attempts + 1
  const entries = refusalEntry(report, notice.key, reason, now)
  const { content, to } = notice
  if (content.kind !== 'incident' && reason === 'monthlyLimit' && to.kind !== 'dutyPhone') {
    // Nobody else can be told this instead, and a person or a new month will lift the limit.
    return withState(report, notice, { kind: 'owed', dueAt: now + limitWait(attempts), attempts }, ...entries)
  }
  const state = { kind: 'refused', at: now, attempts, reason } as const
  if (content.kind === 'incident') {
    return notifyInstead(withState(report, notice, state, ...entries), notice, now, canText)
  }
  const gone = to.kind === 'unit' && (reason === 'forbidden' || reason === 'notFound')
  if (content.kind === 'answer') return answerLost(report, notice, entries, now)
  const without = isDroppedOnceSent(notice)
    ? { ...report, notices: report.notices.filter((one) => one !== notice) }
    : withState(report, notice, state, ...entries)
  if (gone) return releaseCareTeam(groupGone(without, to.groupId, reason, now, canText), to.groupId, now)
  return to.kind === 'unit' && content.kind === 'forwarded'
    ? releaseCareTeam(without, to.groupId, now)
    : without
}

/** LINE refused an officer's answer to the reporter: the officer's group is told so. */
const answerLost = (
  report: Report,
  answer: Notice,
  entries: readonly TimelineEntry[],
  now: number,
): Report => {
  const { content } = answer
  const from =
    content.kind === 'answer' &&
    cardsOf(report).find((card) => card.to.unit.code === content.unit.code && isSentOrOwed(card))
  const step = `lost-${answer.key.slice(answer.key.indexOf('/') + 1)}`
  const notices = from ? [newNotice(report.id, step, from.to, { kind: 'answerLost' }, now)] : []
  return {
    ...report,
    notices: [...report.notices.filter((one) => one !== answer), ...notices],
    timeline: [...report.timeline, ...entries],
  }
}

/**
 * Notifies others in place of a unit that LINE does not reach: the next unit, and the unit's own duty phone.
 */
const notifyInstead = (report: Report, card: Notice, now: number, canText: boolean): Report => {
  const passed = notifyNextUnit(dropOwedMessages(report, card), card, now, Number.POSITIVE_INFINITY)
  return canText ? notifyDutyPhone(passed, card, now) : passed
}

/** The group that had the card is gone, so the card counts as never delivered. */
const groupGone = (report: Report, groupId: string, reason: Refusal, now: number, canText: boolean): Report =>
  cardsOf(report)
    .filter((card) => card.to.groupId === groupId && isSentOrOwed(card))
    .reduce((so, card) => {
      const { attempts } = card.state
      const entries = refusalEntry(so, card.key, reason, now)
      const refused = withState(so, card, { kind: 'refused', at: now, attempts, reason }, ...entries)
      const lost = withNewKey(refused, card)
      return notifyInstead(lost, card, now, canText)
    }, report)

/** LINE accepted the card under its old retry key, and would answer a repeat without delivering it. */
const withNewKey = (report: Report, { key, retryKey }: Notice): Report => ({
  ...report,
  notices: report.notices.map((one) =>
    one.key === key ? { ...one, retryKey: retryKeyOf(report.id, key, retryKey) } : one,
  ),
})

const withState = (
  report: Report,
  notice: Notice,
  state: Notice['state'],
  ...entries: TimelineEntry[]
): Report => ({
  ...report,
  notices: report.notices.map((one) => (one.key === notice.key ? { ...one, state } : one)),
  timeline: [...report.timeline, ...entries],
})

/** The first refusal of a notice gets a timeline entry; its retries do not. */
const refusalEntry = (report: Report, notice: string, reason: Refusal, at: number): TimelineEntry[] =>
  report.timeline.some((entry) => entry.kind === 'refused' && entry.notice === notice)
    ? []
    : [{ at, kind: 'refused', notice, reason }]
