import type { Rules, Settings } from './settings.ts'

/** The one item of the settings. Every method throws where the store does not answer. */
export interface SettingsStore {
  /** Undefined where nothing was ever set. Throws for what is none. */
  load(): Promise<Settings | undefined>
  /** Saves under the version; undefined where somebody else has saved since. */
  save(settings: Settings): Promise<Settings | undefined>
}

/** What routing follows at the moment. */
export interface RoutingRules {
  /**
   * Undefined where nothing was ever set. Never throws: settings that cannot be read are as none, and a report goes out
   * by the stage's own ladder to whom it always went.
   */
  current(): Promise<Rules | undefined>
}
