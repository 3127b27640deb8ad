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

/** Words that an officer has addressed to us: to the reporter (ตอบ), or for the file (บันทึก). */
export interface GroupCommand {
  readonly kind: 'answer' | 'note'
  readonly text: string
  readonly caseCode?: string
}

const addressed = /^\s*(ตอบกลับ|ตอบ|บันทึก)(\s*[:：]\s*|\s+|$)?([\s\S]*)$/
const leadingCode = /^([0-9a-hjkmnp-tv-z]{3})(-?)([0-9a-hjkmnp-tv-z]{3})(?:\s+|$)/i

/**
 * Undefined for anything else that is said in a group: that is none of our business.
 * @param isQuoting whether a message is answered to: then nobody has to leave a space after the word, as Thai does not
 */
export const readGroupCommand = (text: string, isQuoting = false): GroupCommand | undefined => {
  const [, word, space, rest = ''] = addressed.exec(text) ?? []
  if (!word || (space === undefined && rest !== '' && !isQuoting)) return undefined
  const code = codeIn(rest)
  return {
    kind: word === 'บันทึก' ? 'note' : 'answer',
    text: rest.slice(code?.length ?? 0).trim(),
    ...(code && { caseCode: code.code }),
  }
}

/** A word of six letters is a word; with a dash or a digit it is a code. */
const codeIn = (rest: string): { readonly code: string; readonly length: number } | undefined => {
  const [all = '', first = '', dash, last = ''] = leadingCode.exec(rest) ?? []
  const isCode = dash === '-' || /\d/.test(first + last)
  return all && isCode ? { code: `${first}-${last}`.toUpperCase(), length: all.length } : undefined
}

interface TextEvent {
  readonly id: string
  readonly groupId: string
  readonly userId?: string
  /** LINE's clock: the same however often the event comes. */
  readonly at: number
}

/** So many answers that are not out yet mean that LINE does not take them. */
const maxOwedAnswers = 20

/**
 * Takes an officer's words in. They are kept under the report before anything is owed to the reporter.
 * Undefined where they were not meant for us.
 * @param words absent where nobody is addressed; `quoted` may still be a message of ours
 * Throws where the store does not answer.
 */
export const handleGroupCommand = async (
  saying: TextEvent,
  words: GroupCommand | undefined,
  quoted: string | undefined,
  ports: GroupCommandPorts,
): Promise<GroupMessage | undefined> => {
  const id = await findReport(saying.groupId, words?.caseCode, quoted, ports)
  // Whoever answers to one of our messages may believe that the reporter reads it.
  if (!words) return id && { text: `${pressTexts.report(caseCode(id))}: ${pressTexts.notSaid}` }
  if (!id) return words.text || quoted ? { text: pressTexts.whichReport } : undefined
  const report = await ports.reports.load(id)
  const [unit] = report ? notifiedUnitsOf(report, saying.groupId) : []
  if (!report || !unit) return { text: pressTexts.notHere }
  if (!words.text) return { text: pressTexts.nothingSaid }
  const { userId } = saying
  const by = { unit, person: await identifyPerson(saying, ports), ...(userId && { userId }) }
  const at = ports.now()
  const kind = words.kind === 'answer' ? 'officer' : 'note'
  const talk: Talk = {
    report: id,
    key: talkKey(saying.at, saying.id),
    at,
    from: { kind, by },
    said: { kind: 'text', text: words.text },
  }
  await ports.talks.add(talk)
  const code = pressTexts.report(caseCode(id))
  if (kind === 'note') return { text: `${code}: ${pressTexts.noted}` }
  const isOwed = await queueAnswer(saying.id, talk, ports)
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

/** The reporter is owed the answer, once however often the event comes: LINE knows its retry key. */
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
