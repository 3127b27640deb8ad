import type { PressProblem, ResponderAction } from '../report/actions.ts'
import type { LinePerson, PressRecord, Responder } from '../report/model.ts'
import { caseCode } from '../report/report-id.ts'
import { careOutcomes } from '../shared/care-outcome.ts'
import { thaiDateTime } from '../shared/day.ts'
import type { ReportId } from '../shared/report-id.ts'
import { pressTexts } from '../texts/press-answers.ts'
import { responderTexts } from '../texts/responders.ts'
import type { GroupButton, GroupMessage } from './group-message.ts'

/** The buttons to offer after each press, so that nobody has to look for the card again. */
const next: Record<ResponderAction, readonly ResponderAction[]> = {
  acknowledge: ['arrived', 'closed', 'notFound', 'forward'],
  arrived: ['closed', 'notFound', 'forward'],
  closed: ['forward', 'prank'],
  notFound: ['closed'],
  prank: ['confirmPrank'],
  confirmPrank: ['undoPrank'],
  undoPrank: [],
  forward: [],
  acceptCare: ['closeCare'],
  followedUp: ['closeCare'],
  closeCare: [],
}

const notInCare: readonly ResponderAction[] = ['forward', 'prank']

/** The reply to a press that changed something: the case, who, when, and the buttons for what comes next. */
export const donePressReply = (
  report: ReportId,
  { action, by, at, isInCare, outcome }: PressRecord,
): GroupMessage => {
  const { afterwards } = pressTexts
  const more: string | undefined =
    action in afterwards ? afterwards[action as keyof typeof afterwards] : undefined
  return {
    text: [
      `${pressTexts.report(caseCode(report))}: ${pressTexts.done[action]}`,
      ...(outcome ? [responderTexts.outcomes[outcome]] : []),
      `${pressTexts.by} ${responderName(by)}`,
      thaiDateTime(at),
      ...(more ? [more] : []),
      ...(by.person.kind === 'unidentified' ? [pressTexts.askToRegister] : []),
    ].join('\n'),
    buttons: next[action]
      .filter((one) => !isInCare || !notInCare.includes(one))
      .flatMap((one) => buttonsFor(one, report)),
  }
}

/** The reply to a press that changed nothing: why, and who was faster. */
export const refusedPressReply = (
  report: ReportId,
  problem: PressProblem,
  by: Responder | undefined,
): GroupMessage => {
  const code = pressTexts.report(caseCode(report))
  const why =
    problem === 'taken' && by
      ? `${pressTexts.problems.taken} ${pressTexts.by} ${responderName(by)}`
      : pressTexts.problems[problem]
  return { text: `${code}: ${why}` }
}

/** The buttons of one action: one button per outcome for closing care, otherwise one. */
export const buttonsFor = (action: ResponderAction, report: ReportId): readonly GroupButton[] => {
  const label = responderTexts.actions[action]
  if (action !== 'closeCare') return [{ label, press: { kind: 'respond', action, report } }]
  return careOutcomes.map((outcome) => ({
    label: `${label}: ${responderTexts.outcomes[outcome]}`,
    press: { kind: 'respond', action, report, outcome },
  }))
}

/** An officer's name with their unit, and the back-office user who recorded the press for them, if any. */
export const responderName = ({ person, unit }: Responder): string => {
  if (person.kind !== 'backOffice') return `${personName(person)} ${unit.nameTh}`
  const { name, spokeWith } = person
  return spokeWith === undefined
    ? pressTexts.onBehalfOf(name, unit.nameTh)
    : `${spokeWith} ${unit.nameTh} ${pressTexts.writtenDownBy(name)}`
}

export const personName = (person: LinePerson): string => {
  if (person.kind === 'registered') return `${person.rank} ${person.nameTh} (${person.role})`.trim()
  return person.lineName ? pressTexts.lineName(person.lineName) : pressTexts.nameless
}
