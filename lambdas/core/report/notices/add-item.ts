import { withoutSearch } from '../changes/search.ts'
import type { AddedItem, LinkedUnit, Notice, Report } from '../model.ts'
import { cardsOf } from '../report.ts'
import { fitsWithinLimit } from '../report-size.ts'
import { isUrgent, maxMessagesPerPush, messageCount } from './added-item-batches.ts'
import { isSentOrOwed, newNotice } from './notice.ts'
import { type OwedNotice, owedNotices, recipientKeyOf } from './owed-notices.ts'

/** What the reporter adds within this goes out as one push (ms). */
export const batchWindow = 20_000
/** Of somebody who goes on and on, words wait longer after so many pushes: each costs the size of every group (ms). */
const longerWindows = [
  { batches: 15, window: 60_000 },
  { batches: 40, window: 5 * 60_000 },
] as const
/** No two clocks differ by as much (ms): nothing joins a batch that anybody may be pushing already. */
const maxClockSkew = 2_000

/** Whoever has the card, or is about to, hears what the reporter has added: with what else comes within the window. */
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

/** The last batch of each group: whatever comes must not get before it. */
const latestBatches = (report: Report): readonly OwedNotice[] => {
  const words = owedNotices(report).filter(({ notice }) => notice.content.kind === 'added')
  return [...new Map(words.map((owed) => [recipientKeyOf(owed.notice), owed])).values()]
}

/** Those at work on it: whoever has the card or is about to, and a team that has taken over, each group once. */
const groupsAtWork = (report: Report): readonly LinkedUnit[] => {
  const { care } = report
  const cards = cardsOf(report)
    .filter(isSentOrOwed)
    .map(({ to: { unit, groupId } }) => ({ unit, groupId }))
  const team = care?.team && !care.closed ? [care.team] : []
  return [...new Map([...cards, ...team].map((one) => [one.groupId, one])).values()]
}

/** So many words are said by a person; what comes after is kept under the report and goes to nobody. */
const maxTalks = 250

/** What was said since goes to those who have the card, once however often it comes. */
export const addMessage = (
  report: Report,
  { key, length }: { readonly key: string; readonly length: number },
  now: number,
): Report => {
  const isKnown = report.said.some((item) => item.kind === 'talk' && item.talk === key)
  if (isKnown || report.said.length >= maxTalks || !fitsWithinLimit('words', report)) return report
  return addItem(withoutSearch(report), { kind: 'talk', talk: key, length }, now)
}

/** A card that is made later shows how the report stands, and nothing of this. */
const isMissingFromCards = (item: AddedItem): boolean =>
  item.kind === 'talk' || item.amendment.kind === 'mistaken'

/** Whether nobody can be pushing it yet, so that it may still grow. */
const canStillGrow = (
  { notice: { content, state }, dueAt }: OwedNotice,
  item: AddedItem,
  now: number,
): boolean =>
  content.kind === 'added' &&
  state.kind === 'owed' &&
  state.attempts === 0 &&
  dueAt > now + maxClockSkew &&
  // What cannot wait joins no words that have to.
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
