import type { CardIndex } from '../delivery/ports.ts'
import { changeReport } from '../report/changes/change-report.ts'
import type { Notice } from '../report/model.ts'
import { notifyReporter } from '../report/notices/notify-reporter.ts'
import type { Talks } from '../report/ports.ts'
import { queueWhenDue } from '../report/queue-when-due.ts'
import { caseCode } from '../report/report-id.ts'
import { type Talk, talkKey } from '../report/talk.ts'
import type { ReportId } from '../shared/report-id.ts'
import { pressTexts } from '../texts/press-answers.ts'
import type { GroupMessage } from './group-message.ts'
import { identifyPerson } from './identify-person.ts'
import { notifiedUnitsOf, type RespondPorts } from './respond-to-press.ts'

export interface GroupCommandPorts extends RespondPorts {
  readonly talks: Talks
  readonly cardIndex: CardIndex
}

/** An officer's message to the service: an answer to the reporter (ตอบ), or a note on the case (บันทึก). */
export interface GroupCommand {
  readonly kind: 'answer' | 'note'
  readonly text: string
  readonly caseCode?: string
}

const commandPattern = /^\s*(ตอบกลับ|ตอบ|บันทึก)(\s*[:：]\s*|\s+|$)?([\s\S]*)$/
const leadingCode = /^([0-9a-hjkmnp-tv-z]{3})(-?)([0-9a-hjkmnp-tv-z]{3})(?:\s+|$)/i

/**
 * Parses a command. Undefined for any other message in a group, which the service ignores.
 * @param isQuoting whether the message quotes another: then no space is needed after the command word, as in
 * Thai
 */
export const readGroupCommand = (text: string, isQuoting = false): GroupCommand | undefined => {
  const [, word, space, rest = ''] = commandPattern.exec(text) ?? []
  if (!word || (space === undefined && rest !== '' && !isQuoting)) return undefined
  const code = codeIn(rest)
  return {
    kind: word === 'บันทึก' ? 'note' : 'answer',
    text: rest.slice(code?.length ?? 0).trim(),
    ...(code && { caseCode: code.code }),
  }
}

/** A word of six letters is not a code; with a dash or a digit it is. */
const codeIn = (rest: string): { readonly code: string; readonly length: number } | undefined => {
  const [all = '', first = '', dash, last = ''] = leadingCode.exec(rest) ?? []
  const isCode = dash === '-' || /\d/.test(first + last)
  return all && isCode ? { code: `${first}-${last}`.toUpperCase(), length: all.length } : undefined
}

interface TextEvent {
  readonly id: string
  readonly groupId: string
  readonly userId?: string
  /** LINE's clock: the same when the event is redelivered. */
  readonly at: number
}

/** This many unsent answers mean that LINE does not accept them. */
const maxOwedAnswers = 20

/**
 * Handles an officer's answer or note. It is stored under the report before the reporter is owed anything.
 * Undefined if the message was not meant for the service. Throws if the store does not answer.
 * @param command absent if the message is no command
 * @param quoted id of the quoted message, which may be one of ours
 */
export const handleGroupCommand = async (
  event: TextEvent,
  command: GroupCommand | undefined,
  quoted: string | undefined,
  ports: GroupCommandPorts,
): Promise<GroupMessage | undefined> => {
  const id = await findReport(event.groupId, command?.caseCode, quoted, ports)
  // Whoever quotes one of our messages may believe that the reporter reads it.
  if (!command) return id && { text: `${pressTexts.report(caseCode(id))}: ${pressTexts.notSaid}` }
  if (!id) return command.text || quoted ? { text: pressTexts.whichReport } : undefined
  const report = await ports.reports.load(id)
  const [unit] = report ? notifiedUnitsOf(report, event.groupId) : []
  if (!report || !unit) return { text: pressTexts.notHere }
  if (!command.text) return { text: pressTexts.nothingSaid }
  const { userId } = event
  const by = { unit, person: await identifyPerson(event, ports), ...(userId && { userId }) }
  const at = ports.now()
  const kind = command.kind === 'answer' ? 'officer' : 'note'
  const talk: Talk = {
    report: id,
    key: talkKey(event.at, event.id),
    at,
    from: { kind, by },
    said: { kind: 'text', text: command.text },
  }
  await ports.talks.add(talk)
  const code = pressTexts.report(caseCode(id))
  if (kind === 'note') return { text: `${code}: ${pressTexts.noted}` }
  const isOwed = await queueAnswer(event.id, talk, ports)
  return { text: `${code}: ${isOwed ? pressTexts.answering : pressTexts.tooManyAnswers}` }
}

const findReport = async (
  groupId: string,
  code: string | undefined,
  quoted: string | undefined,
  { cardIndex }: GroupCommandPorts,
): Promise<ReportId | undefined> => {
  const byQuote = quoted ? await cardIndex.find(groupId, { messageId: quoted }) : undefined
  return byQuote ?? (code ? cardIndex.find(groupId, { caseCode: code }) : undefined)
}

/**
 * Owes the reporter the answer, once however often the event
 * is redelivered. False if too many answers are unsent.
 */
const queueAnswer = async (eventId: string, talk: Talk, ports: GroupCommandPorts): Promise<boolean> => {
  const { from } = talk
  if (from.kind !== 'officer') return false
  const content = { kind: 'answer', talk: talk.key, unit: from.by.unit } as const
  const changed = await changeReport(talk.report, ports, (report) => {
    const owed = notifyReporter(report, `answer-${eventId}`, content, ports.now())
    const isTooMuch = owed !== report && report.notices.filter(isAnswer).length >= maxOwedAnswers
    return isTooMuch ? { answer: false } : { next: owed, answer: true }
  })
  if (changed?.before) await queueWhenDue(changed.report, ports)
  return changed?.answer ?? false
}

const isAnswer = ({ content }: Notice): boolean => content.kind === 'answer'
