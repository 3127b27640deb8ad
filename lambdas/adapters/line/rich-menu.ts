import type { ReporterLanguage } from '../../core/shared/language.ts'

/** The alias under which the set-up command leaves the rich menu of a language, so that the bot finds it. */
export const richMenuAlias = (language: ReporterLanguage): string => `menu-${language}`
