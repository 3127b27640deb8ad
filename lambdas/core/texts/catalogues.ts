import { type ReporterLanguage, reporterLanguages } from '../shared/language.ts'
import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { th } from './th.ts'

export const catalogues: Readonly<Record<ReporterLanguage, Catalogue>> = { th, en }

/** Languages without a catalogue whose speakers in Thailand read Thai more likely than English. */
const readsThai: readonly string[] = ['lo', 'my', 'km']

/** The language of the catalogue for a LINE profile's language (BCP 47); Thai if LINE gives none. */
export const languageOf = (bcp47: string | undefined): ReporterLanguage => {
  if (bcp47 === undefined) return 'th'
  const [tag = ''] = bcp47.toLowerCase().split(/\W/)
  return reporterLanguages.find((language) => language === tag) ?? (readsThai.includes(tag) ? 'th' : 'en')
}
