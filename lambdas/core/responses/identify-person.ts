import type { Officers } from '../officers/ports.ts'
import type { LinePerson } from '../report/model.ts'
import type { GroupMessenger } from './ports.ts'

export interface PersonPorts {
  readonly officers: Officers
  readonly messenger: Pick<GroupMessenger, 'memberName'>
}

/**
 * Finds out who did something in a group: a registered officer, or a LINE name, or nobody known.
 * Never throws: in an emergency a press counts whoever pressed.
 */
export const identifyPerson = async (
  { groupId, userId }: { readonly groupId: string; readonly userId?: string },
  { officers, messenger }: PersonPorts,
): Promise<LinePerson> => {
  if (!userId) return { kind: 'unidentified' }
  const officer = await officers.byUserId(userId).catch(() => undefined)
  if (officer) {
    const { rank, nameTh, role } = officer
    return { kind: 'registered', rank, nameTh, role }
  }
  const lineName = await messenger.memberName(groupId, userId)
  return { kind: 'unidentified', ...(lineName && { lineName }) }
}
