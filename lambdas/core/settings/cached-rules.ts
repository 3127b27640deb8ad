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
  let cached: Rules | undefined
  let freshUntil = Number.NEGATIVE_INFINITY
  const read = async (): Promise<void> => {
    try {
      const loaded = await settings.load()
      if (loaded && ladderProblem(loaded.ladder)) throw new Error('Stored escalation ladder is invalid')
      cached = loaded
    } catch {
      watch.raise('SettingsIgnored')
    }
  }
  let reading: Promise<void> | undefined
  return {
    async current() {
      if (now() >= freshUntil) {
        reading ??= read().finally(() => {
          freshUntil = now() + freshFor
          reading = undefined
        })
        await reading
      }
      return cached
    },
  }
}
