import type { PressProblem, ResponderAction } from '../../../core/report/actions.ts'
import type { ReopenReason, TimelineEntry } from '../../../core/report/model.ts'
import type { CareOutcome } from '../../../core/shared/care-outcome.ts'
import type { LadderStepName } from '../../../core/shared/ladder-step.ts'
import type { Language } from '../../../core/shared/language.ts'
import { pressTexts } from '../../../core/texts/press-answers.ts'
import { responderTexts } from '../../../core/texts/responders.ts'

type Amended = Extract<TimelineEntry, { kind: 'amended' }>['what']

/** The lines of an incident's history; units come by their names, distances and spans of time in words. */
export interface HistoryTexts {
  readonly accepted: string
  readonly amended: Readonly<Record<Amended, string>>
  readonly routed: (units: string) => string
  readonly routedToNobody: string
  readonly sent: (what: string, to: string) => string
  readonly refused: (what: string, to: string, why: string) => string
  readonly passedOn: (from: string, to: string) => string
  readonly undeliverable: string
  readonly climbed: Readonly<Record<LadderStepName, string>>
  readonly calledIn: (units: string, waited: string) => string
  readonly waited: (milliseconds: number) => string
  readonly acted: Readonly<Record<ResponderAction, string>>
  readonly outcomes: Readonly<Record<CareOutcome, string>>
  readonly pressRefused: (action: string, why: string) => string
  readonly actions: Readonly<Record<ResponderAction, string>>
  readonly problems: Readonly<Record<PressProblem, string>>
  readonly times: (times: number) => string
  readonly reopened: Readonly<Record<ReopenReason, string>>
  readonly searchEnded: string
  readonly careAssigned: (team: string) => string
  readonly followUpDue: (nth: number) => string
  readonly corroborated: (code: string) => string
  readonly rerouted: (unit: string, reason: string) => string
  readonly noted: string
  readonly merged: (code: string) => string
}

const th: HistoryTexts = {
  accepted: 'รับแจ้งเหตุ',
  amended: {
    phone: responderTexts.phoneAdded,
    category: 'ผู้แจ้งเปลี่ยนประเภทเหตุ',
    place: responderTexts.placeAdded,
    again: 'ผู้แจ้งแจ้งซ้ำ ปรับข้อมูลเป็นล่าสุดแล้ว',
    chatOnly: `ผู้แจ้งขอว่า ${responderTexts.chatOnly}`,
    who: 'ผู้แจ้งระบุว่าตนเองเป็นใคร',
    mistaken: 'ผู้แจ้งบอกว่ากดผิด',
  },
  routed: (units) => `เลือกส่งถึง ${units}`,
  routedToNobody: 'ยังไม่มีหน่วยที่ส่งให้ได้',
  sent: (what, to) => `ส่งถึง ${to} แล้ว: ${what}`,
  refused: (what, to, why) => `LINE ไม่รับข้อความถึง ${to}: ${what} (${why})`,
  passedOn: (from, to) => `ส่งถึง ${from} ไม่ได้ จึงส่งต่อให้ ${to}`,
  undeliverable: 'ส่งให้หน่วยใดไม่ได้เลย ระบบแจ้งผู้แจ้งแล้ว และจะลองใหม่',
  climbed: {
    stations: 'เรียกสถานีใกล้เคียงเพิ่ม',
    centre: 'เรียกศูนย์ 191 เพิ่ม',
    command: 'แจ้งผู้บังคับบัญชา',
    everyone: 'เตือนทุกหน่วยอีกครั้ง',
  },
  calledIn: (units, waited) => `ยังไม่มีใครรับทราบ ผ่านไป ${waited}${units && ` (${units})`}`,
  waited: responderTexts.duration,
  acted: pressTexts.done,
  outcomes: responderTexts.outcomes,
  pressRefused: (action, why) => `กด “${action}” แต่ไม่มีผล: ${why}`,
  actions: responderTexts.actions,
  problems: pressTexts.problems,
  times: (times) => (times > 1 ? ` (${times} ครั้ง)` : ''),
  reopened: responderTexts.reopened,
  searchEnded: 'ผู้แจ้งไม่ตอบเรื่องพิกัด บันทึกเป็นไม่พบเหตุ',
  careAssigned: (team) => `มอบเคสให้ ${team}`,
  followUpDue: responderTexts.followUpDue,
  corroborated: (code) => `มีผู้แจ้งเหตุเดียวกันอีกราย (${code})`,
  rerouted: (unit, reason) => `ส่งต่อให้ ${unit} เพราะ ${reason}`,
  noted: 'เพิ่มบันทึกในเคส',
  merged: (code) => `รวมกับเรื่อง ${code} (เหตุเดียวกัน)`,
}

const en: HistoryTexts = {
  accepted: 'Report accepted',
  amended: {
    phone: 'The reporter gave a phone number',
    category: 'The reporter changed the kind of problem',
    place: 'The reporter sent a new pin',
    again: 'The reporter reported again; the newest details count',
    chatOnly: 'The reporter asked not to be called, only to be answered in the chat',
    who: 'The reporter said who they are',
    mistaken: 'The reporter said that it was a mistake',
  },
  routed: (units) => `Chosen: ${units}`,
  routedToNobody: 'There is no unit yet that could be told',
  sent: (what, to) => `Sent to ${to}: ${what}`,
  refused: (what, to, why) => `LINE refused a message to ${to}: ${what} (${why})`,
  passedOn: (from, to) => `${from} could not be reached, so ${to} was told`,
  undeliverable: 'No unit could be reached; the reporter knows, and it is tried again',
  climbed: {
    stations: 'The next station was called in',
    centre: 'The 191 centre was called in',
    command: 'The commanders were told',
    everyone: 'Every unit was reminded',
  },
  calledIn: (units, waited) => `nobody had acknowledged for ${waited}${units && ` (${units})`}`,
  waited: (milliseconds) => {
    const seconds = Math.round(milliseconds / 1000)
    return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`
  },
  acted: {
    acknowledge: 'Acknowledged',
    arrived: 'Arrived at the scene',
    closed: 'Closed',
    notFound: 'Not found; the reporter is being asked in the chat',
    prank: 'Called a prank; a second officer has to confirm it',
    confirmPrank: 'Recorded as a prank',
    undoPrank: 'No longer recorded as a prank',
    forward: 'Handed to the multidisciplinary team',
    acceptCare: 'The team took the case',
    followedUp: 'Follow-up recorded',
    closeCare: 'Care closed',
  },
  outcomes: {
    safe: 'safe now',
    shelter: 'in a shelter or protected place',
    otherAgency: 'handed to another agency',
    unreachable: 'could not be reached',
  },
  pressRefused: (action, why) => `“${action}” was pressed and changed nothing: ${why}`,
  actions: {
    acknowledge: 'Acknowledge',
    arrived: 'Arrived',
    closed: 'Close',
    notFound: 'Not found',
    prank: 'Prank',
    confirmPrank: 'Confirm prank',
    undoPrank: 'No prank',
    forward: 'Hand to the team',
    acceptCare: 'Take the case',
    followedUp: 'Followed up',
    closeCare: 'Close care',
  },
  problems: {
    notNotified: 'this group was not told of it',
    notYourPart: 'the button is another unit’s',
    taken: 'somebody was faster',
    notAcknowledged: 'nobody has acknowledged it yet',
    over: 'it is over',
    notProposed: 'nobody has called it a prank',
    samePerson: 'another officer has to confirm it',
    unknownPerson: 'LINE did not say who pressed',
    inCare: 'a team has the case',
    notForwarded: 'it was not handed to a team',
    notAccepted: 'nobody of the team has taken it',
    careClosed: 'the care is closed',
    nothingDue: 'no follow-up is due yet',
    tooMany: 'too many presses were recorded',
  },
  times: (times) => (times > 1 ? ` (${times} times)` : ''),
  reopened: {
    notSafe: 'Opened again: the reporter is not safe',
    newPin: 'Opened again: the reporter sent a new pin',
    again: 'Opened again: the reporter reported again',
  },
  searchEnded: 'The reporter did not answer where it is; recorded as not found',
  careAssigned: (team) => `The case was given to ${team}`,
  followUpDue: (nth) => `Follow-up due after ${['24 hours', '72 hours', '7 days'][nth] ?? ''}`,
  corroborated: (code) => `Somebody else reported the same (${code})`,
  rerouted: (unit, reason) => `Sent to ${unit}: ${reason}`,
  noted: 'A note was added',
  merged: (code) => `Linked to ${code} (the same incident)`,
}

export const historyTexts: Readonly<Record<Language, HistoryTexts>> = { th, en }
