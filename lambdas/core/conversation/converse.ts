import type { Report } from '../report/model.ts'
import type { Said } from '../report/talk.ts'
import type { Clock } from '../shared/clock.ts'
import type { ReporterLanguage } from '../shared/language.ts'
import { languageOf } from '../texts/catalogues.ts'
import { abandonedEvents, applyEvent, type Chat, hasProcessed, newChat } from './chat.ts'
import type { ChatInput } from './conversation-state.ts'
import { type FinishEventsPorts, finishEvents, wakeChat } from './follow-up.ts'
import { amendWindow, maxPinMoves } from './limits.ts'
import type { Chats } from './ports.ts'
import type { EventContext } from './session.ts'
import { currentReport, hasReportLapsed } from './standing.ts'

export interface ConversePorts extends FinishEventsPorts {
  readonly chats: Chats
  readonly now: Clock
  /** Something that nobody else says: names one invocation. */
  readonly newToken: () => string
}

/** One thing that a citizen did in the 1:1 chat, as LINE told it. */
export interface ChatEvent {
  readonly id: string
  readonly userId: string
  readonly at: number
  readonly input: ChatInput
  /** Their own words, picture or voice; absent for buttons, places and stickers. */
  readonly said?: Said
  readonly replyToken?: string
}

/** An event that is saved, and whose work is now ours to do. */
export interface ReceivedEvent {
  readonly chat: Chat
  readonly event: Pick<ChatEvent, 'id' | 'replyToken'>
  /** The citizen's language, where LINE has said it only now. */
  readonly learned?: ReporterLanguage
}

/** So many concurrent writers of one chat mean that something else is wrong. */
const mostTries = 12

/**
 * Takes an event into its chat, once however often it comes; undefined where its work is somebody else's.
 * Throws where the store does not answer; then the event has to be brought again.
 */
export const receiveChatEvent = async (
  event: ChatEvent,
  ports: ConversePorts,
): Promise<ReceivedEvent | undefined> => {
  const by = ports.newToken()
  for (let tries = 0; tries < mostTries; tries += 1) {
    const chat = (await ports.chats.load(event.userId)) ?? newChat(event.userId)
    if (hasProcessed(chat, event.id)) {
      // Ours where the answer to our save was lost, or where whoever saved it has left it lying.
      const ours = chat.pending[event.id]?.by === by || abandonedEvents(chat, ports.now()).includes(event.id)
      return ours ? { chat, event } : undefined
    }
    const known = await withLanguage(chat, ports)
    const now = ports.now()
    const { id: eventId, at, said } = event
    const on = { eventId, at, now, ...(said && { said }), ...(await sinceThen(chat, event, now, ports)) }
    const saved = await ports.chats.save(applyEvent(known, { input: event.input, on, by }), event.id)
    if (saved)
      return { chat: saved, event, ...(!chat.language && saved.language && { learned: saved.language }) }
  }
  throw new Error(`A chat changed under ${mostTries} tries to save it`)
}

/** What has happened to the report since, as far as it decides what this event means. */
const sinceThen = async (
  { conversation }: Chat,
  { input }: ChatEvent,
  now: number,
  { reports }: ConversePorts,
): Promise<Pick<EventContext, 'awaitsPin' | 'toldAt'>> => {
  const reported = currentReport(conversation)
  if (!reported) return {}
  const isLatePin =
    input.kind === 'place' && (now - reported.reportedAt > amendWindow || reported.moves >= maxPinMoves)
  if (!isLatePin && !hasReportLapsed(reported, { now })) return {}
  const report = await reports.load(reported.report)
  if (!report) return {}
  const awaitsPin = report.search !== undefined || report.scene === 'notFound'
  return { toldAt: toldAt(report), ...(awaitsPin && { awaitsPin }) }
}

/** When the reporter was told something last (epoch ms), or 0. */
const toldAt = ({ notices }: Report): number =>
  Math.max(
    0,
    ...notices.map(({ to, state }) => (to.kind === 'reporter' && state.kind === 'sent' ? state.at : 0)),
  )

const withLanguage = async (chat: Chat, { messenger }: ConversePorts): Promise<Chat> => {
  if (chat.language) return chat
  const answer = await messenger.languageOf(chat.userId)
  return answer.isKnown ? { ...chat, language: languageOf(answer.language) } : chat
}

/** Does what a chat owes: its report's time has come, or whoever took an event in has died over it. */
export const resumeChat = async (userId: string, ports: ConversePorts): Promise<void> => {
  const now = ports.now()
  const found = await ports.chats.load(userId)
  const release = found?.conversation.step === 'phone' ? found.conversation : undefined
  if (release && release.releaseAt > now) await wakeChat(userId, release.releaseAt, ports)
  const released =
    release && release.releaseAt <= now
      ? await receiveChatEvent(
          { id: `clock/${release.session.id}`, userId, at: now, input: { kind: 'clock' } },
          ports,
        )
      : undefined
  const chat = released?.chat ?? found
  if (!chat) return
  const left = [...new Set([...abandonedEvents(chat, now), ...(released ? [released.event.id] : [])])]
  if (left.length > 0)
    await finishEvents(
      chat,
      left.map((id) => ({ id })),
      ports,
    )
  else await ports.chats.settle(chat, [])
}
