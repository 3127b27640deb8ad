import { type Chat, spoken } from './chat.ts'
import type { Effect } from './conversation-state.ts'
import { retryKeyOf } from './notice.ts'
import type { Chats, Clock, Inbox, Messenger, ReportQueue, Reports, Watch } from './ports.ts'
import type { Prompt } from './prompt.ts'
import { accept, amend, honestyAfter, isReceived, type Report } from './report.ts'
import { type ReportId, reportIdOf } from './report-id.ts'
import { raise } from './watch.ts'

export interface FollowUpPorts {
  readonly chats: Chats
  readonly reports: Reports
  readonly messenger: Messenger
  readonly reportQueue: ReportQueue
  readonly inbox: Inbox
  readonly watch: Watch
  readonly now: Clock
}

/** So many concurrent writers of one report mean that something else is wrong. */
const mostTries = 12

/**
 * Does what these events of a chat owe, reports before words, and strikes out what is done.
 * What cannot be said now is left to the sweep. Throws where the store does not answer.
 */
export const followUp = async (
  chat: Chat,
  events: readonly { readonly id: string; readonly replyToken?: string }[],
  ports: FollowUpPorts,
): Promise<void> => {
  const owing = events.filter(({ id }) => chat.pending[id])
  for (const { id } of owing) await carryOutAll(chat, id, ports)
  if (chat.conversation.step === 'phone') await wake(chat.userId, chat.conversation.releaseAt, ports)
  const said: string[] = []
  try {
    for (const event of owing) {
      if (!(await speak(chat, event.id, event.replyToken, ports))) break
      said.push(event.id)
    }
  } finally {
    if (said.length > 0) await ports.chats.settle(chat, said)
  }
  for (const { id } of owing.slice(said.length)) {
    if (chat.pending[id]?.effects.length) await ports.chats.effectsDone(chat.userId, id)
  }
}

/** Has the chat looked at again when its report's time has come. */
export const wake = (
  userId: string,
  releaseAt: number,
  { inbox, watch, now }: FollowUpPorts,
): Promise<void> =>
  onFastPath(watch, () => inbox.wakeChat(userId, Math.max(0, Math.ceil((releaseAt - now()) / 1000))))

const carryOutAll = async (chat: Chat, eventId: string, ports: FollowUpPorts): Promise<void> => {
  const { effects, at } = chat.pending[eventId] ?? { effects: [], at: 0 }
  for (const effect of effects) {
    const id = reportIdOf(chat.userId, effect.session)
    if (await carryOut(chat, effect, { id, eventId, at }, ports)) {
      await onFastPath(ports.watch, () => ports.reportQueue.send(id))
    }
  }
}

/** Whether this has changed anything: doing an effect twice does it once. */
const carryOut = async (
  chat: Chat,
  effect: Effect,
  { id, eventId, at }: { readonly id: ReportId; readonly eventId: string; readonly at: number },
  { reports }: FollowUpPorts,
): Promise<boolean> => {
  switch (effect.kind) {
    case 'submit': {
      const { category, place, phone } = effect
      const reporter = { userId: chat.userId, language: spoken(chat) }
      const report = accept({ id, reporter, category, place, ...(phone && { phone }) }, at)
      return (await reports.save(report)) !== undefined
    }
    case 'amend':
      return change(reports, id, (report) => amend(report, effect.amendment, eventId, at))
  }
}

/** Changes a report under its version, again and again until nobody came in between. */
const change = async (reports: Reports, id: ReportId, how: (report: Report) => Report): Promise<boolean> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const report = await reports.load(id)
    if (!report) throw new Error(`Report ${id} is to be amended and does not exist yet`)
    const changed = how(report)
    if (changed === report) return false
    if (await reports.save(changed)) return true
  }
  throw new Error(`Report ${id} changed under ${mostTries} tries to save it`)
}

/** Whether the citizen was told, or can never be: false leaves it to the sweep. */
const speak = async (
  chat: Chat,
  eventId: string,
  replyToken: string | undefined,
  ports: FollowUpPorts,
): Promise<boolean> => {
  const prompts = await truthful(chat.pending[eventId]?.prompts ?? [], ports)
  if (prompts.length === 0) return true
  const { messenger, watch } = ports
  if (replyToken) {
    const reply = await messenger.reply(replyToken, spoken(chat), prompts)
    if (reply.kind === 'accepted') return true
  }
  const push = await messenger.push(chat.userId, spoken(chat), prompts, retryKeyOf(chat.userId, eventId))
  raise(push, watch)
  return push.kind !== 'retryLater'
}

/** Somebody who asks about a report that nobody has received in time reads that first. */
const truthful = async (
  prompts: readonly Prompt[],
  { reports, now }: FollowUpPorts,
): Promise<readonly Prompt[]> => {
  const about = prompts.find((prompt) => prompt.kind === 'afterReport' || prompt.kind === 'cannotWithdraw')
  if (!about) return prompts
  const report = await reports.load(about.report).catch(() => undefined)
  return report && isOverdue(report, now())
    ? [{ kind: 'undelivered', report: report.id }, ...prompts]
    : prompts
}

const isOverdue = (report: Report, now: number): boolean =>
  !isReceived(report) && (report.rerouteAt !== undefined || now >= report.acceptedAt + honestyAfter)

/** The queue only makes things faster: where it fails, the sweep finds what is owed. */
const onFastPath = async (watch: Watch, send: () => Promise<void>): Promise<void> => {
  try {
    await send()
  } catch {
    watch.raise('FastPathFailed')
  }
}
