import { createContext, createElement, type ReactNode, use, useMemo, useState } from 'react'
import { type PageLanguage, rememberedLanguage, rememberLanguage } from './remembered.ts'

interface Spoken {
  readonly language: PageLanguage
  readonly speak: (language: PageLanguage) => void
}

const LanguageContext = createContext<Spoken>({ language: 'th', speak: () => undefined })

export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [language, setLanguage] = useState<PageLanguage>(rememberedLanguage)
  const spoken = useMemo<Spoken>(
    () => ({
      language,
      speak: (chosen) => {
        // Before anything is asked of the API again: it answers in the language that is kept.
        rememberLanguage(chosen)
        setLanguage(chosen)
      },
    }),
    [language],
  )
  return createElement(LanguageContext, { value: spoken }, children)
}

export const useLanguage = (): Spoken => use(LanguageContext)
