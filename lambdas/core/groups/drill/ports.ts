import type { GroupMessenger } from '../../responses/ports.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Drill, DrillAnswer, UnitDrills } from './drill.ts'

/** Drills, stored in the units' own items. Every method throws if the store does not answer. */
export interface Drills {
  /** The unit and group of a drill; undefined if there was none or it was long ago. */
  find(id: string): Promise<{ readonly unit: string; readonly groupId: string } | undefined>
  /** Consistent read of a unit's drills; undefined if the roster has no such unit. */
  ofUnit(unit: string): Promise<UnitDrills | undefined>
  /** The drills of all units of the roster. */
  all(): Promise<readonly UnitDrills[]>
  /** Saves it as the unit's last drill; false if another was started since `before` was read. */
  begin(unit: string, drill: Drill, before: Drill | undefined): Promise<boolean>
  /** Saves when LINE accepted the card; does nothing if another drill was started since. */
  sent(unit: string, id: string, at: number): Promise<void>
  /** Saves the first answer; false if there is one, or if another drill was started since. */
  answer(unit: string, drill: Drill, answer: DrillAnswer): Promise<boolean>
}

/** What a press of a drill's button needs. */
export interface DrillPorts {
  readonly drills: Drills
}

/** What sending a drill needs. */
export interface SendDrillPorts extends DrillPorts {
  readonly messenger: Pick<GroupMessenger, 'pushToGroup'>
  readonly now: Clock
  /** A unique id; printable ASCII, at most 40 characters. */
  readonly newId: () => string
}
