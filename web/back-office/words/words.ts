import { useLanguage } from './language.ts'
import type { Language } from './remembered.ts'

/** The words of a page or a part of one, in both languages. */
export type Catalogue<Words> = Readonly<Record<Language, Words>>

/** Words whose English has exactly what the Thai has. */
export const defineWords = <Words>(catalogue: {
  readonly th: Words
  readonly en: NoInfer<Words>
}): Catalogue<Words> => catalogue

/** The words in the language that is read now. */
export const useWords = <Words>(catalogue: Catalogue<Words>): Words => catalogue[useLanguage().language]
