import type { Officers } from '../officers/ports.ts'
import type { LinePerson } from '../report/model.ts'
import type { GroupMessenger } from './ports.ts'

export interface PersonPorts {
  readonly officers: Officers
  readonly messenger: Pick<GroupMessenger, 'memberName'>
}

/** Who it was, as far as anybody can tell: a press in an emergency counts whoever pressed. Never throws. */
export const personOf = async (
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
