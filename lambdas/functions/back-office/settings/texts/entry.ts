import type { Language } from '../../../../core/shared/language.ts'
import type { Catalogue } from '../../../../core/texts/catalogue.ts'

type Both = Readonly<Record<Language, string>>

/** A text that citizens read, in both languages, and when. */
export interface CitizenText {
  readonly when: Both
  readonly say: (texts: Catalogue, language: Language) => string
}

/** A text that officers read, in Thai alone, and when. */
export interface OfficerText {
  readonly when: Both
  readonly th: string
}

export const citizen = (th: string, en: string, say: CitizenText['say']): CitizenText => ({
  when: { th, en },
  say,
})

export const officer = (th: string, en: string, text: string): OfficerText => ({ when: { th, en }, th: text })

/** What stands in one message, a line each. */
export const lines = (...parts: readonly string[]): string => parts.join('\n')
