import { type ReactNode, useCallback, useState } from 'react'
import { performAction, type Surface } from '../line/act.ts'
import type { LineAction } from '../line/action.ts'
import { usePlatform } from '../line/platform.tsx'
import { useTexts } from '../texts/language.tsx'
import { type Outside, OutsideSheet } from './outside-sheets.tsx'

type Own = Pick<Surface, 'source' | 'send' | 'type' | 'pickPlace' | 'pickPhoto'>

/** Acts for one chat; `sheet` is what has to be shown above it meanwhile. */
export const useSurface = (own: Own): { onAct: (action: LineAction) => void; sheet: ReactNode } => {
  const { report } = usePlatform()
  const { refusal } = useTexts()
  const [outside, setOutside] = useState<Outside>()
  const onAct = useCallback(
    (action: LineAction) =>
      performAction(action, {
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
