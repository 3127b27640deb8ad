import type { I18nProviderProps } from '@cloudscape-design/components/i18n'

/** Under the library's own names, in ICU's notation. */
export const cloudscapeThai: I18nProviderProps.Messages = { 'cloudscape-design-components': { th: {} } }
