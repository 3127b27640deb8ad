import { useEffect, useState } from 'react'
import { readMembers } from '../line/control-api.ts'

export interface Member {
  readonly userId: string
  readonly name: string
}

/** The people in a group; none until they were read, and none where they cannot be. */
export const useMembers = (groupId: string): readonly Member[] => {
  const [members, setMembers] = useState<readonly Member[]>([])
  useEffect(() => {
    let isCurrent = true
    readMembers(groupId)
      .then((read) => isCurrent && setMembers(read.toSorted((a, b) => a.name.localeCompare(b.name, 'th'))))
      .catch(() => isCurrent && setMembers([]))
    return () => {
      isCurrent = false
    }
  }, [groupId])
  return members
}
