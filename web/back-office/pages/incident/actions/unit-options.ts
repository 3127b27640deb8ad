import type { UnitKind } from '../../../../../lambdas/core/shared/unit.ts'
import type { Incident } from '../../../../../lambdas/functions/back-office/incidents/contract.ts'

/** A unit as the roster lists it. */
export interface ListedUnit {
  readonly code: string
  readonly kind: UnitKind
  readonly nameTh: string
  readonly nameEn: string
  readonly isLinked: boolean
}

export interface ChosenFrom {
  /** Told of this incident already. */
  readonly told: readonly ListedUnit[]
  /** Near the scene, nearest first, with the distance (m). */
  readonly nearby: readonly (ListedUnit & { readonly metres: number })[]
  readonly others: readonly ListedUnit[]
}

/** The units of the roster in the order in which somebody looks for one; each stands once, teams cannot go to a scene. */
export const unitsFor = (
  { notices, routing }: Pick<Incident, 'notices' | 'routing'>,
  roster: readonly ListedUnit[],
): ChosenFrom => {
  const police = roster.filter(({ kind }) => kind !== 'team')
  const toldCodes = new Set(notices.flatMap(({ unit }) => (unit && unit.kind !== 'team' ? [unit.code] : [])))
  const told = [...toldCodes].flatMap((code) => police.find((unit) => unit.code === code) ?? [])
  const nearby = (routing?.candidates ?? [])
    .filter(({ unit }) => !toldCodes.has(unit.code) && unit.kind !== 'team')
    .map(({ unit, metres, isLinked }) => ({ ...unit, metres, isLinked }))
    .sort((a, b) => a.metres - b.metres)
  const placed = new Set([...toldCodes, ...nearby.map(({ code }) => code)])
  return { told, nearby, others: police.filter(({ code }) => !placed.has(code)) }
}
