/** The languages of pages, files and commands, for the people who run the service. Units and officers always read Thai. */
export const languages = ['th', 'en'] as const
export type Language = (typeof languages)[number]

/** The languages that a reporter can read the service in; `core/texts` has a catalogue for each. */
export const reporterLanguages = ['th', 'en'] as const
export type ReporterLanguage = (typeof reporterLanguages)[number]
