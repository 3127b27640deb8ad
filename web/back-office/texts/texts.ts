import { useLanguage } from './language.ts'
import type { PageLanguage } from './remembered.ts'

/** The words of a page or a part of one, in both languages. */
export type PageTexts<Words> = Readonly<Record<PageLanguage, Words>>

/** Words whose English has exactly what the Thai has. */
export const defineTexts = <Words>(catalogue: {
  readonly th: Words
  readonly en: NoInfer<Words>
}): PageTexts<Words> => catalogue

/** The words in the language that is read now. */
export const useTexts = <Words>(catalogue: PageTexts<Words>): Words => catalogue[useLanguage().language]
