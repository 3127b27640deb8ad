import { pressCare } from '../care/care-press.ts'
import type { PressProblem } from '../report/actions.ts'
import type { OfficePerson, Report } from '../report/model.ts'
import { cardsOf } from '../report/report.ts'
import type { UnitSnapshot } from '../report/routing.ts'
import { isPoliceKind } from '../report/scene.ts'
import { pressScene } from '../responses/scene-press.ts'
import type { CareOutcome } from '../shared/care-outcome.ts'

/** Who does something in the back office, and when (epoch ms); `event` is unique to the deed. */
export interface Deed {
  readonly by: OfficePerson
  readonly event: string
  readonly at: number
}

/** What can be written down for a unit, as if it had pressed the button itself. */
export type OfficePress =
  /** Somebody of this unit has been spoken with, and goes. */
  | { readonly action: 'acknowledge'; readonly unit: string }
  /** What the unit that has acknowledged has told. */
  | { readonly action: 'arrived' | 'closed' | 'forward' }
  /** What the team does that has the case. */
  | { readonly action: 'acceptCare' | 'followedUp' }
  | { readonly action: 'closeCare'; readonly outcome: CareOutcome }

/** Why something that the back office wants is not done; nothing has changed then. */
export type OfficeProblem =
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

export type OfficeResult =
  | { readonly kind: 'done'; readonly report: Report }
  | { readonly kind: 'refused'; readonly problem: OfficeProblem }

export const refusedBecause = (problem: OfficeProblem): OfficeResult => ({ kind: 'refused', problem })

/**
 * Takes in what the back office writes down for a unit. What a button of that unit would change changes, for the same
 * people and by the same rules; the unit's own group reads who has written it down.
 */
export const pressForUnit = (
  report: Report,
  press: OfficePress,
  { by, event: eventId, at }: Deed,
): OfficeResult => {
  const unit = unitOf(report, press)
  if (!unit) return refusedBecause(problemWithoutUnit(report, press))
  const groupId = groupOf(report, unit)
  const about = { by: { unit, person: by }, person: by, eventId, at, ...(groupId && { groupId }) }
  const result =
    press.action === 'acceptCare' || press.action === 'followedUp' || press.action === 'closeCare'
      ? pressCare(report, { ...press, ...about })
      : pressScene(report, { action: press.action, ...about })
  switch (result.kind) {
    case 'done':
      return { kind: 'done', report: result.report }
    case 'refused':
      return refusedBecause(result.problem)
    case 'repeated':
      return refusedBecause('taken')
  }
}

const unitOf = (report: Report, press: OfficePress): UnitSnapshot | undefined => {
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

const problemWithoutUnit = ({ care }: Report, { action }: OfficePress): OfficeProblem => {
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
