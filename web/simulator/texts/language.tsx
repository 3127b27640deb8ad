import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { english } from './english.ts'
import type { Texts } from './texts.ts'
import { thai } from './thai.ts'

export type SimulatorLanguage = 'th' | 'en'

interface Spoken {
  readonly language: SimulatorLanguage
  readonly texts: Texts
  readonly speak: (language: SimulatorLanguage) => void
}

const LanguageContext = createContext<Spoken>({ language: 'th', texts: thai, speak: () => undefined })

const remembered = (): SimulatorLanguage => (localStorage.getItem('language') === 'en' ? 'en' : 'th')

/** The page's language: Thai until somebody chooses English; the choice is remembered. */
export const SimulatorLanguageProvider = ({ children }: { children: ReactNode }) => {
  const [language, speak] = useState<SimulatorLanguage>(remembered)
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem('language', language)
  }, [language])
  return (
    <LanguageContext value={{ language, texts: language === 'th' ? thai : english, speak }}>
      {children}
    </LanguageContext>
  )
}

export const useSimulatorLanguage = (): Spoken => use(LanguageContext)
export const useTexts = (): Texts => useSimulatorLanguage().texts
