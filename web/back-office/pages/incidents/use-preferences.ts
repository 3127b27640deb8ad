import { useState } from 'react'
import { readPreferences, type TablePreferences } from './preferences.ts'

const key = 'back-office.incidents'

const remembered = (): unknown => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '')
  } catch {
    return undefined
  }
}

/** How this device wants the list: kept on it. */
export const usePreferences = (): [TablePreferences, (preferences: TablePreferences) => void] => {
  const [preferences, setPreferences] = useState(() => readPreferences(remembered()))
  return [
    preferences,
    (chosen) => {
      localStorage.setItem(key, JSON.stringify(chosen))
      setPreferences(chosen)
    },
  ]
}
