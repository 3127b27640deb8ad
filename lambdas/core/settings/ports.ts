import type { Rules, Settings } from './settings.ts'

/** The one item of the settings. Every method throws if the store does not answer. */
export interface SettingsStore {
  /** Undefined if nothing was ever saved. Throws if the stored settings are invalid. */
  load(): Promise<Settings | undefined>
  /** Saves if the stored version is unchanged; undefined if somebody else saved in between. */
  save(settings: Settings): Promise<Settings | undefined>
}

/** The rules that routing follows now. */
export interface RoutingRules {
  /**
   * Undefined if nothing was ever saved. Never throws: settings that cannot be read are ignored, and a report
   * is routed by the stage's own ladder and default policies.
   */
  current(): Promise<Rules | undefined>
}
