import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { english } from './english.ts'
import { thai } from './thai.ts'
import type { Words } from './words.ts'

export type Language = 'th' | 'en'

interface Spoken {
  readonly language: Language
  readonly words: Words
  readonly speak: (language: Language) => void
}

const LanguageContext = createContext<Spoken>({ language: 'th', words: thai, speak: () => undefined })

const remembered = (): Language => (localStorage.getItem('language') === 'en' ? 'en' : 'th')

/** The page's language: Thai until somebody chooses English; the choice is remembered. */
export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [language, speak] = useState<Language>(remembered)
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem('language', language)
  }, [language])
  return (
    <LanguageContext value={{ language, words: language === 'th' ? thai : english, speak }}>
      {children}
    </LanguageContext>
  )
}

export const useLanguage = (): Spoken => use(LanguageContext)
export const useWords = (): Words => useLanguage().words
