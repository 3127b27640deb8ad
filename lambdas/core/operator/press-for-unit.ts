import { applyCarePress } from '../care/care-press.ts'
import type { PressProblem } from '../report/actions.ts'
import type { OperatorPerson, Report } from '../report/model.ts'
import { cardsOf } from '../report/report.ts'
import type { UnitSnapshot } from '../report/routing.ts'
import { isPoliceKind } from '../report/scene.ts'
import { applyScenePress } from '../responses/scene-press.ts'
import type { CareOutcome } from '../shared/care-outcome.ts'

/** Who does something in the back office, and when (epoch ms); `event` is unique to the deed. */
export interface OperatorAction {
  readonly by: OperatorPerson
  readonly event: string
  readonly at: number
}

/** What can be written down for a unit, as if it had pressed the button itself. */
export type OperatorPress =
  /** Somebody of this unit has been spoken with, and goes. */
  | { readonly action: 'acknowledge'; readonly unit: string }
  /** What the unit that has acknowledged has told. */
  | { readonly action: 'arrived' | 'closed' | 'forward' }
  /** What the team does that has the case. */
  | { readonly action: 'acceptCare' | 'followedUp' }
  | { readonly action: 'closeCare'; readonly outcome: CareOutcome }

/** Why something that the back office wants is not done; nothing has changed then. */
export type OperatorProblem =
  | PressProblem
  /** No such unit has to do with the report, or it can send nobody. */
  | 'unknownUnit'
  | 'unitNotLinked'
  | 'alreadyTold'
  /** Nobody knows yet who is near. */
  | 'notRouted'
  | 'alreadyLinked'
  /** A report is no other report than itself. */
  | 'itself'
  | 'unknownReport'

export type OperatorResult =
  | { readonly kind: 'done'; readonly report: Report }
  | { readonly kind: 'refused'; readonly problem: OperatorProblem }

export const refuseOperator = (problem: OperatorProblem): OperatorResult => ({ kind: 'refused', problem })

/**
 * Takes in what the back office writes down for a unit. What a button of that unit would change changes, for the same
 * people and by the same rules; the unit's own group reads who has written it down.
 */
export const pressForUnit = (
  report: Report,
  press: OperatorPress,
  { by, event: eventId, at }: OperatorAction,
): OperatorResult => {
  const unit = unitOf(report, press)
  if (!unit) return refuseOperator(problemWithoutUnit(report, press))
  const groupId = groupOf(report, unit)
  const about = { by: { unit, person: by }, person: by, eventId, at, ...(groupId && { groupId }) }
  const result =
    press.action === 'acceptCare' || press.action === 'followedUp' || press.action === 'closeCare'
      ? applyCarePress(report, { ...press, ...about })
      : applyScenePress(report, { action: press.action, ...about })
  switch (result.kind) {
    case 'done':
      return { kind: 'done', report: result.report }
    case 'refused':
      return refuseOperator(result.problem)
    case 'repeated':
      return refuseOperator('taken')
  }
}

const unitOf = (report: Report, press: OperatorPress): UnitSnapshot | undefined => {
  switch (press.action) {
    case 'acknowledge':
      return knownUnits(report).find(({ code, kind }) => code === press.unit && isPoliceKind(kind))
    case 'arrived':
    case 'closed':
    case 'forward':
      return report.holder?.unit
    default:
      return report.care?.team?.unit
  }
}

/** Whoever was told, and whoever routing has thought of. */
const knownUnits = (report: Report): readonly UnitSnapshot[] => [
  ...cardsOf(report).map(({ to }) => to.unit),
  ...(report.routing?.candidates ?? []).map(({ unit }) => unit),
]

const problemWithoutUnit = ({ care }: Report, { action }: OperatorPress): OperatorProblem => {
  switch (action) {
    case 'acknowledge':
      return 'unknownUnit'
    case 'arrived':
    case 'closed':
    case 'forward':
      return 'notAcknowledged'
    default:
      return care ? 'notYourPart' : 'notForwarded'
  }
}

/** The group that stands for the unit, once it has read what this is about. */
const groupOf = ({ notices }: Report, { code }: UnitSnapshot): string | undefined =>
  notices
    .filter(
      ({ state, content: { kind } }) =>
        state.kind === 'sent' && (kind === 'incident' || kind === 'forwarded'),
    )
    .flatMap(({ to }) => (to.kind === 'unit' && to.unit.code === code ? [to.groupId] : []))
    .at(-1)
