import type { Unit } from '../shared/unit.ts'

/** The roster of units. */
export interface Roster {
  all(): Promise<readonly Unit[]>
}

/** A roster that can be written, one whole unit at a time. */
export interface WritableRoster extends Roster {
  put(unit: Unit): Promise<void>
}
