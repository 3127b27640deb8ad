import { cached } from '../shared/cache.ts'
import type { Clock } from '../shared/clock.ts'
import type { Watch } from '../shared/watch.ts'
import { ladderProblem } from './ladder-problem.ts'
import type { RoutingRules, SettingsStore } from './ports.ts'
import type { Rules } from './settings.ts'

/**
 * Caches the rules for `freshFor` ms. If they cannot be read or their ladder is invalid, an alarm is raised
 * and the last valid rules stay in force, or none if there were none.
 */
export const cachedRules = (
  settings: Pick<SettingsStore, 'load'>,
  { freshFor, now, watch }: { readonly freshFor: number; readonly now: Clock; readonly watch: Watch },
): RoutingRules => {
  const read = async (): Promise<Rules | undefined> => {
    try {
      const loaded = await settings.load()
      if (loaded && ladderProblem(loaded.ladder)) throw new Error('Stored escalation ladder is invalid')
      return loaded
    } catch (error) {
      watch.raise('SettingsIgnored')
      throw error
    }
  }
  const rules = cached(read, { freshFor, now, keepsOldValue: true, initial: undefined })
  return { current: () => rules.get() }
}
