import { useEffect, useState } from 'react'
import { usePlatform } from '../line/platform.tsx'
import { changeGroupUserIds, type GroupUserIds, readGroupUserIds } from '../line/settings-api.ts'
import { useTexts } from '../texts/language.tsx'

const choices: readonly GroupUserIds[] = ['always', 'messages', 'never']

/** Whether LINE tells the bot who of a group it was: it promises that for messages alone. Counts for all groups. */
export const NamingSetting = () => {
  const { groups, refusal } = useTexts()
  const { report } = usePlatform()
  const [chosen, setChosen] = useState<GroupUserIds>()
  useEffect(() => {
    let isCurrent = true
    readGroupUserIds()
      .then((read) => isCurrent && setChosen(read))
      .catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [])
  const change = async (to: GroupUserIds) => {
    try {
      setChosen(await changeGroupUserIds(to))
    } catch (error) {
      report(refusal.platform(error instanceof Error ? error.message : String(error)))
    }
  }
  if (!chosen) return null
  return (
    <label className="naming">
      <span>{groups.naming.title}</span>
      <select value={chosen} onChange={({ target }) => void change(target.value as GroupUserIds)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {groups.naming[choice]}
          </option>
        ))}
      </select>
    </label>
  )
}
