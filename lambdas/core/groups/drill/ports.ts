import type { GroupMessenger } from '../../responses/ports.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Drill, DrillAnswer, UnitDrills } from './drill.ts'

/** Drills in the units' own items. Every method throws where the store does not answer. */
export interface Drills {
  /** The unit that a drill was begun for, and the group that it went to; undefined where there was none or long ago. */
  find(id: string): Promise<{ readonly unit: string; readonly groupId: string } | undefined>
  /** As the last write left it; undefined where the roster has no such unit. */
  ofUnit(unit: string): Promise<UnitDrills | undefined>
  /** Of all units of the roster. */
  all(): Promise<readonly UnitDrills[]>
  /** Makes it the unit's last drill; false where another was begun since that one (or none) was read. */
  begin(unit: string, drill: Drill, before: Drill | undefined): Promise<boolean>
  /** LINE has taken the card; nothing where another drill has been begun since. */
  sent(unit: string, id: string, at: number): Promise<void>
  /** Writes the first answer down; false where there is one or another drill has been begun since. */
  answer(unit: string, drill: Drill, answer: DrillAnswer): Promise<boolean>
}

/** What a press needs. */
export interface DrillPorts {
  readonly drills: Drills
}

/** What sending one needs. */
export interface SendDrillPorts extends DrillPorts {
  readonly messenger: Pick<GroupMessenger, 'pushToGroup'>
  readonly now: Clock
  /** An id that nobody has had; printable ASCII, at most 40 characters. */
  readonly newId: () => string
}
