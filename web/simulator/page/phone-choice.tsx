import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { befriend } from '../line/people-api.ts'
import { usePlatform } from '../line/platform.tsx'

const storedUnder = 'citizen'

interface PhoneChoice {
  /** Whose phone is shown; null where nobody was chosen yet. */
  readonly chosenId: string | null
  choose(userId: string): void
  /** Shows somebody's phone, who adds the account as a friend where they have not yet. */
  open(userId: string): Promise<void>
}

const PhoneChoiceContext = createContext<PhoneChoice | undefined>(undefined)

interface PhoneChoiceProviderProps {
  /** Brings the phone up where one side at a time is shown. */
  readonly onOpen: () => void
  readonly children: ReactNode
}

/** Whose phone stands beside the groups; a reload of the page finds it as it was. */
export const PhoneChoiceProvider = ({ onOpen, children }: PhoneChoiceProviderProps) => {
  const { attempt, readAllChats } = usePlatform()
  const [chosenId, setChosenId] = useState(() => localStorage.getItem(storedUnder))
  const choose = useCallback((userId: string) => {
    localStorage.setItem(storedUnder, userId)
    setChosenId(userId)
  }, [])
  const open = useCallback(
    async (userId: string) => {
      if (!(await attempt(() => befriend(userId)))) return
      await readAllChats()
      choose(userId)
      onOpen()
    },
    [attempt, readAllChats, choose, onOpen],
  )
  const choice = useMemo(() => ({ chosenId, choose, open }), [chosenId, choose, open])
  return <PhoneChoiceContext value={choice}>{children}</PhoneChoiceContext>
}

export const usePhoneChoice = (): PhoneChoice => {
  const choice = use(PhoneChoiceContext)
  if (!choice) throw new Error('usePhoneChoice outside PhoneChoiceProvider')
  return choice
}
