import Flashbar, { type FlashbarProps } from '@cloudscape-design/components/flashbar'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { shellTexts } from './shell-texts.ts'

export interface Flash {
  /** Showing another one under the same id replaces it. */
  readonly id: string
  readonly type: 'success' | 'info' | 'warning' | 'error' | 'in-progress'
  readonly header?: string
  readonly content: ReactNode
  readonly action?: ReactNode
}

interface Flashes {
  readonly flashes: readonly Flash[]
  readonly show: (flash: Flash) => void
  readonly dismiss: (id: string) => void
}

const FlashContext = createContext<Flashes>({
  flashes: [],
  show: () => undefined,
  dismiss: () => undefined,
})

/** What pages tell people above their content, until it is dismissed. */
export const FlashProvider = ({ children }: { children: ReactNode }) => {
  const [flashes, setFlashes] = useState<readonly Flash[]>([])
  const dismiss = useCallback(
    (id: string) => setFlashes((shown) => shown.filter((flash) => flash.id !== id)),
    [],
  )
  const show = useCallback(
    (flash: Flash) =>
      setFlashes((shown) =>
        shown.some(({ id }) => id === flash.id)
          ? shown.map((one) => (one.id === flash.id ? flash : one))
          : [flash, ...shown],
      ),
    [],
  )
  return (
    <FlashContext value={useMemo(() => ({ flashes, show, dismiss }), [flashes, show, dismiss])}>
      {children}
    </FlashContext>
  )
}

export const useFlashes = (): Flashes => use(FlashContext)

export const FlashList = () => {
  const { flashes, dismiss } = useFlashes()
  const texts = useTexts(shellTexts)
  const items = flashes.map(
    ({ id, type, header, content, action }): FlashbarProps.MessageDefinition => ({
      id,
      type: type === 'in-progress' ? 'info' : type,
      loading: type === 'in-progress',
      header,
      content,
      action,
      dismissible: true,
      dismissLabel: texts.close,
      ariaRole: type === 'error' ? 'alert' : 'status',
      onDismiss: () => dismiss(id),
    }),
  )
  return <Flashbar items={items} stackItems={items.length > 3} />
}
