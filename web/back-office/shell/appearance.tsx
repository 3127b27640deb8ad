import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react'

export const appearances = ['system', 'light', 'dark'] as const
export type Appearance = (typeof appearances)[number]

const key = 'back-office.appearance'
const remembered = (): Appearance => appearances.find((one) => one === localStorage.getItem(key)) ?? 'system'

const darkness = matchMedia('(prefers-color-scheme: dark)')
const onDarkness = (listener: () => void) => {
  darkness.addEventListener('change', listener)
  return () => darkness.removeEventListener('change', listener)
}

interface Shown {
  readonly appearance: Appearance
  /** What the choice comes to on this device, now. */
  readonly isDark: boolean
  readonly choose: (appearance: Appearance) => void
}

const AppearanceContext = createContext<Shown>({
  appearance: 'system',
  isDark: false,
  choose: () => undefined,
})

/** Light or dark, or as the device is; the choice is kept on it. */
export const AppearanceProvider = ({ children }: { children: ReactNode }) => {
  const [appearance, setAppearance] = useState<Appearance>(remembered)
  const deviceIsDark = useSyncExternalStore(onDarkness, () => darkness.matches)
  const isDark = appearance === 'system' ? deviceIsDark : appearance === 'dark'
  useEffect(() => {
    document.body.classList.toggle('awsui-dark-mode', isDark)
  }, [isDark])
  const choose = (chosen: Appearance) => {
    localStorage.setItem(key, chosen)
    setAppearance(chosen)
  }
  return <AppearanceContext value={{ appearance, isDark, choose }}>{children}</AppearanceContext>
}

export const useAppearance = (): Shown => use(AppearanceContext)
