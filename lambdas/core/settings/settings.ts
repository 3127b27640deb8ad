import type { Ladder } from '../report/ladder.ts'
import { type Category, categories } from '../shared/category.ts'
import { type UnitKind, unitKinds } from '../shared/unit.ts'

/**
 * The unit kinds that are notified of each category at
 * once, in addition to the nearest station or its centre.
 */
export type Policies = Readonly<Record<Category, readonly UnitKind[]>>

/** What routing follows. */
export interface Rules {
  readonly ladder: Ladder
  readonly policies: Policies
}

/** The rules as saved by somebody in the back office. */
export interface Settings extends Rules {
  /** Number of saves; 0 if it was never saved. */
  readonly version: number
  /** When (epoch ms) and by whom it was saved. */
  readonly changedAt: number
  readonly changedBy: string
}

/** The kinds that are notified at once if nothing else is set. */
export const notifiedByDefault: readonly UnitKind[] = ['centre191', 'team']

export const defaultPolicies = Object.fromEntries(
  categories.map((category) => [category, notifiedByDefault]),
) as unknown as Policies

/** Policies as they were stored or sent. A category that they lack gets the default; one that is unknown is left out. */
export const completePolicies = (given: Readonly<Record<string, readonly UnitKind[]>>): Policies =>
  Object.fromEntries(
    categories.map((category) => [category, given[category] ?? notifiedByDefault]),
  ) as unknown as Policies

/**
 * Each kind once and in a fixed order, without stations:
 * a station is always notified and cannot be taken out.
 */
export const normalizePolicies = (policies: Policies): Policies =>
  Object.fromEntries(
    categories.map((category) => [
      category,
      unitKinds.filter((kind) => kind !== 'station' && policies[category].includes(kind)),
    ]),
  ) as unknown as Policies
