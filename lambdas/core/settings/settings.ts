import type { Ladder } from '../report/ladder.ts'
import { type Category, categories } from '../shared/category.ts'
import { type UnitKind, unitKinds } from '../shared/unit.ts'

/** Which unit kinds are told of each category at once, besides the nearest station or the centre in its place. */
export type Policies = Readonly<Record<Category, readonly UnitKind[]>>

/** What routing follows. */
export interface Rules {
  readonly ladder: Ladder
  readonly policies: Policies
}

/** The rules as somebody has set them. */
export interface Settings extends Rules {
  /** Counts the saves; 0 is not saved yet. */
  readonly version: number
  /** Epoch milliseconds, and the name of whoever it was. */
  readonly changedAt: number
  readonly changedBy: string
}

/** Told at once where nobody has set anything else. */
export const toldByDefault: readonly UnitKind[] = ['centre191', 'team']

export const defaultPolicies = Object.fromEntries(
  categories.map((category) => [category, toldByDefault]),
) as unknown as Policies

/** Policies as they were stored or sent. A category that they lack gets the default; one that is unknown is left out. */
export const completePolicies = (given: Readonly<Record<string, readonly UnitKind[]>>): Policies =>
  Object.fromEntries(
    categories.map((category) => [category, given[category] ?? toldByDefault]),
  ) as unknown as Policies

/** Each kind once and in one order; a station is told anyway, so that nobody can take the police out. */
export const tidyPolicies = (policies: Policies): Policies =>
  Object.fromEntries(
    categories.map((category) => [
      category,
      unitKinds.filter((kind) => kind !== 'station' && policies[category].includes(kind)),
    ]),
  ) as unknown as Policies
