/** The pages are written in Thai first and in English second. */
export type PageLanguage = 'th' | 'en'

const key = 'back-office.language'

/** Thai until somebody chooses English; the choice is kept on this device. */
export const rememberedLanguage = (): PageLanguage => (localStorage.getItem(key) === 'en' ? 'en' : 'th')

export const rememberLanguage = (language: PageLanguage): void => localStorage.setItem(key, language)
