import type { I18nProviderProps } from '@cloudscape-design/components/i18n'

/** What the library says in its languages: by component and by its own name for it. */
export type ComponentMessages = I18nProviderProps.Messages
export type Texts = ComponentMessages[string][string]
