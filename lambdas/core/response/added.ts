import { type Added, isLive, type Notice, newNotice } from '../notice.ts'
import { cardsOf, type Report } from '../report.ts'
import { withoutSearch } from './search.ts'

/** What the reporter adds within this goes out as one push (ms). */
export const batchWindow = 20_000
/** No two clocks differ by as much (ms): nothing joins a batch that anybody may be pushing already. */
const clocksDiffer = 2_000
/** LINE takes five messages in one push. */
const mostMessages = 5
/** Characters that fit one bubble of 30 KB whatever the script. */
const mostCharacters = 6_000

/** What belongs into one message each: words that follow each other share a bubble, anything else stands alone. */
export const messagesOf = (items: readonly Added[]): readonly (readonly Added[])[] => {
  const messages: Added[][] = []
  for (const item of items) {
    const last = messages.at(-1)
    const isFull = last && lengthOf(last) + lengthOf([item]) > mostCharacters
    if (last && !isFull && areWords(item) && last.every(areWords)) last.push(item)
    else messages.push([item])
  }
  return messages
}

const areWords = (item: Added): boolean => item.kind === 'talk' && item.length > 0
const lengthOf = (items: readonly Added[]): number =>
  items.reduce((sum, item) => sum + (item.kind === 'talk' ? item.length : 0), 0)

/** A pin is shown as a card and as a location. */
const messagesFor = (items: readonly Added[]): number =>
  messagesOf(items).reduce((sum, message) => sum + (message.some(hasPin) ? 2 : 1), 0)
const hasPin = (item: Added): boolean =>
  item.kind === 'amendment' && (item.amendment.kind === 'place' || item.amendment.kind === 'again')

/** Whoever has the card, or is about to, hears what the reporter has added: with what else comes within the window. */
export const add = (report: Report, item: Added, now: number): Report => {
  const groups = new Map(
    cardsOf(report)
      .filter(isLive)
      .map(({ to }) => [to.groupId, to]),
  )
  const dueAt = isUrgent(item) ? now : now + batchWindow
  const open = report.notices.filter((notice) => isOpen(notice, item, now))
  const joined = new Set(open.map(({ to }) => (to.kind === 'unit' ? to.groupId : '')))
  const begun = [...groups.values()]
    .filter(({ groupId }) => !joined.has(groupId))
    .map((to) => newNotice(report.id, `added-${report.batches}`, to, { kind: 'added', items: [item] }, dueAt))
  return {
    ...report,
    notices: [
      ...report.notices.map((notice) => (open.includes(notice) ? withItem(notice, item, dueAt) : notice)),
      ...begun,
    ],
    batches: report.batches + (begun.length > 0 ? 1 : 0),
  }
}

/** So many words are said by a person; what comes after is kept under the report and goes to nobody. */
const mostTalks = 250

/** What was said since goes to those who have the card, once however often it comes. */
export const addTalk = (
  report: Report,
  talk: { readonly key: string; readonly length: number; readonly eventId: string },
  now: number,
): Report => {
  const { key, length, eventId } = talk
  if (report.talkedBy.includes(eventId) || report.talkedBy.length >= mostTalks) return report
  const remembered = { ...withoutSearch(report), talkedBy: [...report.talkedBy, eventId] }
  return add(remembered, { kind: 'talk', talk: key, length }, now)
}

/** A call back may cost a life, so that this cannot wait. */
const isUrgent = (item: Added): boolean => item.kind === 'amendment' && item.amendment.kind === 'chatOnly'

/** Whether nobody can be pushing it yet, so that it may still grow. */
const isOpen = ({ content, state }: Notice, item: Added, now: number): boolean =>
  content.kind === 'added' &&
  state.kind === 'owed' &&
  state.attempts === 0 &&
  state.dueAt > now + clocksDiffer &&
  messagesFor([...content.items, item]) <= mostMessages

const withItem = (notice: Notice, item: Added, dueAt: number): Notice => {
  const { content, state } = notice
  if (content.kind !== 'added' || state.kind !== 'owed') return notice
  return {
    ...notice,
    content: { ...content, items: [...content.items, item] },
    state: { ...state, dueAt: Math.min(state.dueAt, dueAt) },
  }
}
