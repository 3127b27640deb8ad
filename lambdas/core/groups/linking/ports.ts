import type { GroupMessenger } from '../../responses/ports.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Watch } from '../../shared/watch.ts'
import type { GroupRecord } from './link-attempts.ts'
import type { LinkCode } from './link-code.ts'
import type { UnitLink } from './unit-link.ts'

/** Units and their groups, one item each. Every method throws where the store does not answer. */
export interface UnitLinks {
  /** What a code is known by: always the same, and too dear to be found out by trying all codes. */
  fingerprintOf(code: LinkCode): Promise<string>
  /** The unit that a code was made for, even long ago; its own item says whether the code is good. */
  unitOf(fingerprint: string): Promise<string | undefined>
  /** Remembers which unit a code is for. Comes before the unit's own item names the code. */
  remember(fingerprint: string, unit: string, expiresAt: number): Promise<void>
  /** As the last write left it; undefined where the roster has no such unit. */
  load(unit: string): Promise<UnitLink | undefined>
  /** All units that a group stands for, or that a replacement by or of it concerns, as the last writes left them. */
  ofGroup(groupId: string): Promise<readonly UnitLink[]>
  /** Saves under the version; undefined where somebody else has saved since. */
  save(link: UnitLink): Promise<UnitLink | undefined>
  /** A group that nothing is known of is new. */
  loadGroup(groupId: string): Promise<GroupRecord>
  /** Saves under the version; false where somebody else has saved since. */
  saveGroup(group: GroupRecord): Promise<boolean>
}

export interface LinkingPorts {
  readonly links: UnitLinks
  readonly messenger: Pick<GroupMessenger, 'pushToGroup'>
  readonly watch: Watch
  readonly now: Clock
}
