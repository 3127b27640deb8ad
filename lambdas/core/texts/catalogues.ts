import type { Language } from '../shared/language.ts'
import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { th } from './th.ts'

export const catalogues: Readonly<Record<Language, Catalogue>> = { th, en }

/** Languages of people who live in Thailand and read Thai more likely than English. */
const readsThai = /^(?:th|lo|my|km)\b/

/** The catalogue for a LINE profile's language (BCP 47); Thai where LINE does not give one. */
export const languageOf = (bcp47: string | undefined): Language =>
  bcp47 === undefined || readsThai.test(bcp47.toLowerCase()) ? 'th' : 'en'
