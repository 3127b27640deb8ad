/** The languages that a citizen can read the service in. */
export type Language = 'th' | 'en'
