import { useSyncExternalStore } from 'react'

/** As in `page.css`: below this the phone and the groups do not fit side by side. */
const narrow = window.matchMedia('(width < 860px)')

const subscribe = (listener: () => void): (() => void) => {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

/** Whether one side at a time is shown. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches)
