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
export const notifiedByDefault: readonly UnitKind[] = ['centre191', 'team']

export const defaultPolicies = Object.fromEntries(
  categories.map((category) => [category, notifiedByDefault]),
) as unknown as Policies

/** Each kind once and in one order; a station is told anyway, so that nobody can take the police out. */
export const normalizePolicies = (policies: Policies): Policies =>
  Object.fromEntries(
    categories.map((category) => [
      category,
      unitKinds.filter((kind) => kind !== 'station' && policies[category].includes(kind)),
    ]),
  ) as unknown as Policies
