import type { Notice, PushOutcome, Report } from '../report/model.ts'
import { maxAttemptsBeforeFallback } from '../report/notices/notice.ts'
import { recipientKeyOf } from '../report/notices/owed-notices.ts'
import { raiseSignal } from '../report/notices/raise-signal.ts'
import { saysUnacknowledged } from '../report/notices/withdraw.ts'
import type { Reports, Talks } from '../report/ports.ts'
import type { Talk } from '../report/talk.ts'
import type { Clock } from '../shared/clock.ts'
import type { Watch } from '../shared/watch.ts'
import type { DutyPhone } from './duty-phone.ts'
import { smsText } from './duty-phone-text.ts'
import type { FileKeeper } from './files/ports.ts'
import type { CardIndex, NoticeMessenger } from './ports.ts'

export interface PushPorts {
  readonly reports: Reports
  readonly messenger: NoticeMessenger
  readonly talks: Talks
  readonly files: FileKeeper
  readonly cardIndex: CardIndex
  /** Absent if SMS is switched off. */
  readonly dutyPhone?: DutyPhone
  readonly watch: Watch
  readonly now: Clock
}

type Outcome = readonly [Notice, PushOutcome]

/** Pushes these notices: in order for each recipient, concurrently for different recipients. */
export const pushNotices = async (
  report: Report,
  notices: readonly Notice[],
  ports: PushPorts,
): Promise<readonly Outcome[]> => {
  const recipients = Map.groupBy(notices, recipientKeyOf)
  const outcomes = await Promise.all(
    [...recipients.values()].map((ofOne) => pushInOrder(report, ofOne, ports)),
  )
  return outcomes.flat()
}

/** Stops at a notice that must be retried: later ones would be out of order. */
const pushInOrder = async (
  report: Report,
  notices: readonly Notice[],
  ports: PushPorts,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const notice of notices) {
    const mayBeUntrue = outcomes.length > 0 || saysUnacknowledged(notice)
    if (mayBeUntrue && !(await isStillOwed(report, notice, ports))) continue
    const outcome = await pushOne(report, notice, ports)
    outcomes.push([notice, outcome])
    // A batch that waited for a failed notice can still grow
    // until this push is saved, so push it in the next run.
    if (outcome.kind === 'retryLater' || notice.state.attempts > 0) break
  }
  return outcomes
}

/**
 * Somebody may have acknowledged or arrived since the report was read, while other pushes took their time.
 */
const isStillOwed = async ({ id }: Report, { key }: Notice, { reports }: PushPorts): Promise<boolean> => {
  const report = await reports.load(id)
  return report?.notices.some((one) => one.key === key && one.state.kind === 'owed') ?? false
}

const pushOne = async (report: Report, notice: Notice, ports: PushPorts): Promise<PushOutcome> => {
  const { to, content } = notice
  if (to.kind === 'dutyPhone') {
    if (!ports.dutyPhone || content.kind !== 'incident') return { kind: 'refused', reason: 'notFound' }
    return ports.dutyPhone.notify(to.phone, smsText(report.id, content), notice.retryKey)
  }
  const talks = await withFiles(await talksOf(report, notice, ports), notice, ports)
  if (!talks) return { kind: 'retryLater', reason: 'unavailable' }
  const outcome = await ports.messenger.notify(report, notice, talks)
  raiseSignal(outcome, ports.watch)
  if (outcome.kind === 'accepted' && to.kind === 'unit' && outcome.messageIds) {
    // A message that quotes one of these is about this report.
    await ports.cardIndex.remember(to.groupId, report.id, outcome.messageIds)
  }
  return outcome
}

/** The stored messages that a notice passes on. */
const talksOf = async (
  { id }: Report,
  { content }: Notice,
  { talks }: PushPorts,
): Promise<readonly Talk[]> => {
  if (content.kind === 'answer') return talks.load(id, [content.talk])
  if (content.kind !== 'added') return []
  const keys = content.items.flatMap((item) => (item.kind === 'talk' ? [item.talk] : []))
  return keys.length > 0 ? talks.load(id, keys) : []
}

/** Stores the files of the messages; undefined if LINE has to be asked again for one of them. */
const withFiles = async (
  talks: readonly Talk[],
  notice: Notice,
  ports: PushPorts,
): Promise<readonly Talk[] | undefined> => {
  const ready = await Promise.all(talks.map((talk) => withFile(talk, notice, ports)))
  return ready.every((talk) => talk !== undefined) ? ready : undefined
}

const withFile = async (
  talk: Talk,
  notice: Notice,
  { files, talks, now }: PushPorts,
): Promise<Talk | undefined> => {
  if (talk.said.kind === 'text' || talk.file) return talk
  const { media, messageId } = talk.said
  const result = await files.keep({ messageId, media, report: talk.report, now: now() })
  if (result.kind === 'kept') return talks.fileIs(talk, { kind: 'kept', ...result.file })
  if (result.kind !== 'retryLater') return talks.fileIs(talk, { kind: result.kind })
  return notice.state.attempts < maxAttemptsBeforeFallback
    ? undefined
    : talks.fileIs(talk, { kind: 'unavailable' })
}
