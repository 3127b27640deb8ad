import type { GroupMessenger } from '../../responses/ports.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Watch } from '../../shared/watch.ts'
import type { GroupRecord } from './link-attempts.ts'
import type { LinkCode } from './link-code.ts'
import type { UnitLink } from './unit-link.ts'

/** Units and their groups, one item each. Every method throws if the store does not answer. */
export interface UnitLinks {
  /** A deterministic hash of a code, too expensive to compute for all possible codes. */
  fingerprintOf(code: LinkCode): Promise<string>
  /** The unit that a code was made for, even long ago. The unit's own item says whether the code is valid. */
  unitOf(fingerprint: string): Promise<string | undefined>
  /** Saves which unit a code is for. Call it before the unit's own item names the code. */
  remember(fingerprint: string, unit: string, expiresAt: number): Promise<void>
  /** Consistent read of a unit's link; undefined if the roster has no such unit. */
  load(unit: string): Promise<UnitLink | undefined>
  /** Consistent read of all units whose group, or whose replacement's old or new group, this is. */
  ofGroup(groupId: string): Promise<readonly UnitLink[]>
  /** Saves if the stored version is unchanged; undefined if somebody else saved in between. */
  save(link: UnitLink): Promise<UnitLink | undefined>
  /** A group without a record is new. */
  loadGroup(groupId: string): Promise<GroupRecord>
  /** Saves if the stored version is unchanged; false if somebody else saved in between. */
  saveGroup(group: GroupRecord): Promise<boolean>
}

export interface LinkingPorts {
  readonly links: UnitLinks
  readonly messenger: Pick<GroupMessenger, 'pushToGroup'>
  readonly watch: Watch
  readonly now: Clock
}
