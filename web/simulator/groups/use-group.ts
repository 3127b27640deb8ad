import { useCallback, useEffect, useState } from 'react'
import { type GroupPeople, readGroup } from '../line/people-api.ts'

const nobody: GroupPeople = { id: '', joined: true, members: [] }

/**
 * Who is in a group, those who are registered first, then by name, and whether the account is. Asked again whenever the chat has grown: people come
 * and go, and the service registers them. Nobody until it was read, and where it cannot be.
 */
export const useGroup = (groupId: string, lines: number): { group: GroupPeople; readAgain: () => void } => {
  const [group, setGroup] = useState<GroupPeople>(nobody)
  const [reading, setReading] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again when the chat has grown, and when told to
  useEffect(() => {
    let isCurrent = true
    readGroup(groupId)
      .then((read) => {
        const members = read.members.toSorted(
          (a, b) => Number(b.registered) - Number(a.registered) || a.name.localeCompare(b.name, 'th'),
        )
        if (isCurrent) setGroup({ ...read, members })
      })
      .catch(() => isCurrent && setGroup(nobody))
    return () => {
      isCurrent = false
    }
  }, [groupId, lines, reading])
  return { group, readAgain: useCallback(() => setReading((count) => count + 1), []) }
}
