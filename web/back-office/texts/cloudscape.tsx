import { I18nProvider, type I18nProviderProps } from '@cloudscape-design/components/i18n'
import thai from '@cloudscape-design/components/i18n/messages/all.th'
import { type ReactNode, useEffect, useState } from 'react'
import { cloudscapeThai } from './cloudscape-thai.ts'
import { useLanguage } from './language.ts'

type Messages = readonly I18nProviderProps.Messages[]

/** What the library says in Thai, and what it has left unsaid. */
const inThai: Messages = [thai, cloudscapeThai]

/** The words of the components themselves, and the page's language; English is loaded where it is read. */
export const ComponentTexts = ({ children }: { children: ReactNode }) => {
  const { language } = useLanguage()
  const [inEnglish, setInEnglish] = useState<Messages>()
  useEffect(() => {
    document.documentElement.lang = language
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
