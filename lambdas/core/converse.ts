import { type Chat, newChat, pendingGrace, remembers, takeIn } from './chat.ts'
import type { Effect, Input } from './conversation-state.ts'
import { retryKeyOf } from './notice.ts'
import type { Chats, Clock, Inbox, Messenger, ReportQueue, Reports, Watch } from './ports.ts'
import type { Prompt } from './prompt.ts'
import { accept, amend, type Report } from './report.ts'
import { reportIdOf } from './report-id.ts'
import { languageOf } from './texts/catalogues.ts'

export interface ConversePorts {
  readonly chats: Chats
  readonly reports: Reports
  readonly messenger: Messenger
  readonly reportQueue: ReportQueue
  readonly inbox: Inbox
  readonly watch: Watch
  readonly now: Clock
}

/** One thing that a citizen did in the 1:1 chat, as LINE told it. */
export interface ChatEvent {
  readonly id: string
  readonly userId: string
  readonly at: number
  readonly input: Input
  readonly replyToken?: string
}

/** So many concurrent writers of one chat mean that something else is wrong. */
const mostTries = 12

/**
 * Takes an event into its chat and does what follows: at most one effect however often it comes.
 * Throws where the store does not answer; then the event has to be brought again.
 */
export const converse = async (event: ChatEvent, ports: ConversePorts): Promise<void> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const chat = (await ports.chats.load(event.userId)) ?? (await firstContact(event.userId, ports))
    if (remembers(chat, event.id)) return finishAbandoned(chat, event, ports)
    const taken = takeIn(chat, event.input, { eventId: event.id, at: event.at, now: ports.now() })
    const saved = await ports.chats.save(taken, event.id)
    if (!saved) continue
    await finish(saved, event.id, event.replyToken, ports)
    if (saved.version === 1 && saved.language !== 'th')
      await ports.messenger.showMenu(event.userId, saved.language)
    return
  }
  throw new Error(`A chat changed under ${mostTries} tries to save it`)
}

/** Does what a chat owes: its report's time has come, or whoever took an event in has died over it. */
export const resume = async (userId: string, ports: ConversePorts): Promise<void> => {
  const now = ports.now()
  const found = await ports.chats.load(userId)
  const release = found?.conversation.step === 'phone' ? found.conversation : undefined
  if (release) {
    if (release.releaseAt > now) await wake(userId, release.releaseAt, ports)
    else
      await converse({ id: `clock/${release.session.id}`, userId, at: now, input: { kind: 'clock' } }, ports)
  }
  const chat = release ? await ports.chats.load(userId) : found
  if (!chat) return
  const left = Object.entries(chat.pending)
    .filter(([, { at }]) => at + pendingGrace <= now)
    .sort(([, a], [, b]) => a.at - b.at)
  for (const [eventId] of left) await finish(chat, eventId, undefined, ports)
  if (left.length === 0) await ports.chats.settle(chat, [])
}

/** Has the chat looked at again when its report's time has come. */
const wake = (userId: string, releaseAt: number, { inbox, watch, now }: ConversePorts): Promise<void> =>
  onFastPath(watch, () => inbox.wakeChat(userId, Math.max(0, Math.ceil((releaseAt - now()) / 1000))))

const firstContact = async (userId: string, { messenger }: ConversePorts): Promise<Chat> =>
  newChat(userId, languageOf(await messenger.languageOf(userId)))

/** A repeated event finds its work done or under way; only what was left lying is taken up. */
const finishAbandoned = async (chat: Chat, event: ChatEvent, ports: ConversePorts): Promise<void> => {
  const pending = chat.pending[event.id]
  if (pending && pending.at + pendingGrace <= ports.now())
    await finish(chat, event.id, event.replyToken, ports)
}

const finish = async (
  chat: Chat,
  eventId: string,
  replyToken: string | undefined,
  ports: ConversePorts,
): Promise<void> => {
  const pending = chat.pending[eventId]
  if (pending) {
    for (const effect of pending.effects) await carryOut(chat, effect, eventId, ports)
    const said = await speak(chat, eventId, pending.prompts, replyToken, ports)
    if (said) await ports.chats.settle(chat, [eventId])
  }
  if (chat.conversation.step === 'phone') await wake(chat.userId, chat.conversation.releaseAt, ports)
}

/** Whether the citizen was told, or can never be: false leaves it to the sweep. */
const speak = async (
  chat: Chat,
  eventId: string,
  prompts: readonly Prompt[],
  replyToken: string | undefined,
  { messenger, watch }: ConversePorts,
): Promise<boolean> => {
  if (prompts.length === 0) return true
  if (replyToken) {
    const reply = await messenger.reply(replyToken, chat.language, prompts)
    if (reply.kind === 'accepted') return true
  }
  const key = retryKeyOf(chat.userId, eventId)
  const push = await messenger.push(chat.userId, chat.language, prompts, key)
  if (push.kind === 'refused')
    watch.raise(push.reason === 'monthlyLimit' ? 'MonthlyLimitReached' : 'LineRefused')
  return push.kind !== 'retryLater'
}

const carryOut = async (chat: Chat, effect: Effect, eventId: string, ports: ConversePorts): Promise<void> => {
  const id = reportIdOf(chat.userId, effect.session)
  switch (effect.kind) {
    case 'submit': {
      const { category, place, phone } = effect
      const reporter = { userId: chat.userId, language: chat.language }
      const report = accept({ id, reporter, category, place, ...(phone && { phone }) }, ports.now())
      await ports.reports.save(report)
      break
    }
    case 'amend':
      await change(ports.reports, id, (report) => amend(report, effect.amendment, eventId, ports.now()))
      break
  }
  await onFastPath(ports.watch, () => ports.reportQueue.send(id))
}

/** Changes a report under its version, again and again until nobody came in between. */
const change = async (reports: Reports, id: Report['id'], how: (report: Report) => Report): Promise<void> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const report = await reports.load(id)
    if (!report) throw new Error(`Report ${id} is to be amended and does not exist yet`)
    const changed = how(report)
    if (changed === report || (await reports.save(changed))) return
  }
  throw new Error(`Report ${id} changed under ${mostTries} tries to save it`)
}

/** The queue only makes things faster: where it fails, the sweep finds what is owed. */
const onFastPath = async (watch: Watch, send: () => Promise<void>): Promise<void> => {
  try {
    await send()
  } catch {
    watch.raise('FastPathFailed')
  }
}
