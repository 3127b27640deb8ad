import { type ReactNode, useCallback, useState } from 'react'
import { act, type Surface } from '../line/act.ts'
import type { Action } from '../line/action.ts'
import { usePlatform } from '../line/platform.tsx'
import { useWords } from '../words/language.tsx'
import { type Outside, OutsideSheet } from './outside-sheets.tsx'

type Own = Pick<Surface, 'source' | 'send' | 'type' | 'pickPlace' | 'pickPhoto'>

/** Acts for one chat; `sheet` is what has to be shown above it meanwhile. */
export const useSurface = (own: Own): { onAct: (action: Action) => void; sheet: ReactNode } => {
  const { report } = usePlatform()
  const { refusal } = useWords()
  const [outside, setOutside] = useState<Outside>()
  const onAct = useCallback(
    (action: Action) =>
      act(action, {
        ...own,
        call: (number) => setOutside({ kind: 'call', number }),
        openWeb: (address) => window.open(address, '_blank', 'noopener,noreferrer'),
        openLine: (address) => setOutside({ kind: 'line', address }),
        copy: (text) => void navigator.clipboard.writeText(text),
        refuse: () => report(refusal.notHere),
      }),
    [own, report, refusal],
  )
  return { onAct, sheet: outside && <OutsideSheet outside={outside} onClose={() => setOutside(undefined)} /> }
}
