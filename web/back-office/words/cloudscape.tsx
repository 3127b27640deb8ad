import { I18nProvider, type I18nProviderProps } from '@cloudscape-design/components/i18n'
import thai from '@cloudscape-design/components/i18n/messages/all.th'
import { type ReactNode, useEffect, useState } from 'react'
import { cloudscapeThai } from './cloudscape-thai.ts'
import { useLanguage } from './language.tsx'

type Messages = readonly I18nProviderProps.Messages[]

/** What the library says in Thai, and what it has left unsaid. */
const inThai: Messages = [thai, cloudscapeThai]

/** The words of the components themselves; the English ones are loaded where they are read. */
export const ComponentWords = ({ children }: { children: ReactNode }) => {
  const { language } = useLanguage()
  const [inEnglish, setInEnglish] = useState<Messages>()
  useEffect(() => {
    if (language !== 'en') return
    void import('@cloudscape-design/components/i18n/messages/all.en').then(({ default: english }) =>
      setInEnglish([english]),
    )
  }, [language])
  const isEnglish = language === 'en' && inEnglish !== undefined
  return (
    <I18nProvider locale={language} messages={isEnglish ? inEnglish : inThai}>
      {children}
    </I18nProvider>
  )
}
