import { reporterStatusAfter } from '../report/due.ts'
import type { Report } from '../report/model.ts'
import { retryKeyOf } from '../report/notices/notice.ts'
import { raiseSignal } from '../report/notices/raise-signal.ts'
import type { ReportQueue } from '../report/ports.ts'
import { queueWhenDue, tryFastPath } from '../report/queue-when-due.ts'
import { isReceivedByPolice } from '../report/report.ts'
import { isEnded } from '../report/scene.ts'
import type { Clock } from '../shared/clock.ts'
import type { Inbox } from '../shared/inbox.ts'
import type { Watch } from '../shared/watch.ts'
import { type Chat, languageOfChat } from './chat.ts'
import { carryOutEffect, type EffectPorts, producesItsOwnReply } from './effects.ts'
import type { Chats, ReporterMessenger } from './ports.ts'
import type { Prompt } from './prompt.ts'

export interface FinishEventsPorts extends EffectPorts {
  readonly chats: Chats
  readonly messenger: ReporterMessenger
  readonly reportQueue: ReportQueue
  readonly inbox: Inbox
  readonly watch: Watch
  readonly now: Clock
}

/**
 * Does what these events of a chat owe, reports before words, and strikes out what is done.
 * What cannot be said now is left to the sweep. Throws where the store does not answer.
 */
export const finishEvents = async (
  chat: Chat,
  events: readonly { readonly id: string; readonly replyToken?: string }[],
  ports: FinishEventsPorts,
): Promise<void> => {
  const owing = events.filter(({ id }) => chat.pending[id])
  const answers = new Map<string, readonly Prompt[]>()
  for (const { id } of owing) answers.set(id, await carryOutAll(chat, id, ports))
  if (chat.conversation.step === 'phone') await wakeChat(chat.userId, chat.conversation.releaseAt, ports)
  const said: string[] = []
  try {
    for (const event of owing) {
      const prompts = [...(answers.get(event.id) ?? []), ...(chat.pending[event.id]?.prompts ?? [])]
      if (!(await speak(chat, event, prompts, ports))) break
      said.push(event.id)
    }
  } finally {
    if (said.length > 0) await ports.chats.settle(chat, said)
  }
  for (const { id } of owing.slice(said.length)) {
    const effects = chat.pending[id]?.effects ?? []
    // What answers itself is done again with its words.
    if (effects.length > 0 && !effects.some(producesItsOwnReply))
      await ports.chats.effectsDone(chat.userId, id)
  }
}

/** Has the chat looked at again when its report's time has come. */
export const wakeChat = (
  userId: string,
  releaseAt: number,
  { inbox, watch, now }: FinishEventsPorts,
): Promise<void> =>
  tryFastPath(watch, () => inbox.wakeChat(userId, Math.max(0, Math.ceil((releaseAt - now()) / 1000))))

/** Gives what there is to say of it. */
const carryOutAll = async (
  chat: Chat,
  eventId: string,
  ports: FinishEventsPorts,
): Promise<readonly Prompt[]> => {
  const { effects, at } = chat.pending[eventId] ?? { effects: [], at: 0 }
  const answers: Prompt[] = []
  for (const effect of effects) {
    const carried = await carryOutEffect(chat, effect, { eventId, at }, ports)
    answers.push(...carried.answers)
    if (carried.changed) await queueWhenDue(carried.changed.after, ports, carried.changed.before)
  }
  return answers
}

/** Whether the citizen was told, or can never be: false leaves it to the sweep. */
const speak = async (
  chat: Chat,
  { id, replyToken }: { readonly id: string; readonly replyToken?: string },
  said: readonly Prompt[],
  ports: FinishEventsPorts,
): Promise<boolean> => {
  const prompts = await truthful(said, ports)
  if (prompts.length === 0) return true
  const { messenger, watch } = ports
  if (replyToken) {
    const reply = await messenger.reply(replyToken, languageOfChat(chat), prompts)
    if (reply.kind === 'accepted') return true
  }
  const push = await messenger.push(chat.userId, languageOfChat(chat), prompts, retryKeyOf(chat.userId, id))
  raiseSignal(push, watch)
  return push.kind !== 'retryLater'
}

/**
 * Somebody who asks about a report that nobody has received in time reads that first; whoever writes about one that
 * was ended reads that it was, with the button that begins it again.
 */
const truthful = async (
  prompts: readonly Prompt[],
  { reports, now }: FinishEventsPorts,
): Promise<readonly Prompt[]> => {
  const about = prompts.find(isAboutReport)
  if (!about) return prompts
  const report = await reports.load(about.report).catch(() => undefined)
  if (!report) return prompts
  if (isOverdue(report, now())) return [{ kind: 'undelivered', report: report.id }, ...prompts]
  return isEnded(report.scene) ? prompts.map(saidAfterEnd) : prompts
}

const saidAfterEnd = (prompt: Prompt): Prompt =>
  prompt.kind === 'talked' ? { ...prompt, isOver: true } : prompt

const isAboutReport = (
  prompt: Prompt,
): prompt is Extract<Prompt, { kind: 'afterReport' | 'talked' | 'amended' }> =>
  prompt.kind === 'afterReport' ||
  prompt.kind === 'talked' ||
  (prompt.kind === 'amended' && prompt.what === 'mistaken')

const isOverdue = (report: Report, now: number): boolean =>
  report.scene === 'new' &&
  !isReceivedByPolice(report) &&
  (report.rerouteAt !== undefined || now >= report.acceptedAt + reporterStatusAfter)
