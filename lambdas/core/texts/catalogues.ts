import type { Language } from '../shared/language.ts'
import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { th } from './th.ts'

export const catalogues: Readonly<Record<Language, Catalogue>> = { th, en }

/** Languages of people in Thailand who are more likely to read Thai than English. */
const readsThai = /^(?:th|lo|my|km)\b/

/** The language for a LINE profile's language tag (BCP 47); Thai if LINE does not give one. */
export const languageOf = (bcp47: string | undefined): Language =>
  bcp47 === undefined || readsThai.test(bcp47.toLowerCase()) ? 'th' : 'en'
