import { withoutSearch } from '../changes/search.ts'
import type { AddedItem, LinkedUnit, Notice, Report } from '../model.ts'
import { cardsOf } from '../report.ts'
import { fitsWithinLimit } from '../report-size.ts'
import { isUrgent, maxMessagesPerPush, messageCount } from './added-item-batches.ts'
import { isSentOrOwed, newNotice } from './notice.ts'
import { type OwedNotice, owedNotices, recipientKeyOf } from './owed-notices.ts'

/** Items that the reporter adds within this time go out as one push (ms). */
export const batchWindow = 20_000
/**
 * After this many pushes text waits longer (ms), because
 * each push costs as many messages as a group has members.
 */
const longerWindows = [
  { batches: 15, window: 60_000 },
  { batches: 40, window: 5 * 60_000 },
] as const
/**
 * The largest clock difference between two machines (ms): an item must not join a batch that is being pushed.
 */
const maxClockSkew = 2_000

/**
 * Adds an item to the open batch of each group at work on
 * the report, or starts a batch. Urgent items are due now.
 */
export const addItem = (report: Report, item: AddedItem, now: number): Report => {
  const dueAt = isUrgent(item) ? now : now + windowFor(report, item)
  const open = new Set(
    latestBatches(report)
      .filter((owed) => canStillGrow(owed, item, now))
      .map(({ notice }) => notice),
  )
  const joined = new Set([...open].map(({ to }) => (to.kind === 'unit' ? to.groupId : '')))
  const begun = groupsAtWork(report)
    .filter(({ groupId }) => !joined.has(groupId))
    .map((to) =>
      newNotice(
        report.id,
        `added-${report.batches}`,
        { kind: 'unit', ...to },
        { kind: 'added', items: [item] },
        dueAt,
      ),
    )
  return {
    ...report,
    notices: [
      ...report.notices.map((notice) => (open.has(notice) ? withItem(notice, item, dueAt) : notice)),
      ...begun,
    ],
    batches: report.batches + (begun.length > 0 ? 1 : 0),
    said: isMissingFromCards(item) ? [...report.said, item] : report.said,
  }
}

const windowFor = ({ batches }: Report, item: AddedItem): number =>
  item.kind === 'talk'
    ? (longerWindows.findLast((longer) => batches >= longer.batches)?.window ?? batchWindow)
    : batchWindow

/** The latest batch of each group: a new item must not overtake it. */
const latestBatches = (report: Report): readonly OwedNotice[] => {
  const batches = owedNotices(report).filter(({ notice }) => notice.content.kind === 'added')
  return [...new Map(batches.map((owed) => [recipientKeyOf(owed.notice), owed])).values()]
}

/** The groups at work on the report: all with a card, sent or owed, and the care team. Each group once. */
const groupsAtWork = (report: Report): readonly LinkedUnit[] => {
  const { care } = report
  const cards = cardsOf(report)
    .filter(isSentOrOwed)
    .map(({ to: { unit, groupId } }) => ({ unit, groupId }))
  const team = care?.team && !care.closed ? [care.team] : []
  return [...new Map([...cards, ...team].map((one) => [one.groupId, one])).values()]
}

/**
 * Messages per report, more than any person writes; further ones are stored under the report but not pushed.
 */
const maxTalks = 250

/** Adds a message of the reporter, once however often its event is redelivered. */
export const addMessage = (
  report: Report,
  { key, length }: { readonly key: string; readonly length: number },
  now: number,
): Report => {
  const isKnown = report.said.some((item) => item.kind === 'talk' && item.talk === key)
  if (isKnown || report.said.length >= maxTalks || !fitsWithinLimit('messages', report)) return report
  return addItem(withoutSearch(report), { kind: 'talk', talk: key, length }, now)
}

/** A card created later shows the state of the report, but neither messages nor the claim of a mistake. */
const isMissingFromCards = (item: AddedItem): boolean =>
  item.kind === 'talk' || item.amendment.kind === 'mistaken'

/** Whether nobody can be pushing this batch yet, so that it can take another item. */
const canStillGrow = (
  { notice: { content, state }, dueAt }: OwedNotice,
  item: AddedItem,
  now: number,
): boolean =>
  content.kind === 'added' &&
  state.kind === 'owed' &&
  state.attempts === 0 &&
  dueAt > now + maxClockSkew &&
  // An urgent item does not join a batch that is held back.
  !(isUrgent(item) && dueAt > state.dueAt) &&
  messageCount([...content.items, item]) <= maxMessagesPerPush

const withItem = (notice: Notice, item: AddedItem, dueAt: number): Notice => {
  const { content, state } = notice
  if (content.kind !== 'added' || state.kind !== 'owed') return notice
  return {
    ...notice,
    content: { ...content, items: [...content.items, item] },
    state: { ...state, dueAt: Math.min(state.dueAt, dueAt) },
  }
}
