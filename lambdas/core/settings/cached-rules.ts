import type { Clock } from '../shared/clock.ts'
import type { Watch } from '../shared/watch.ts'
import { ladderProblem } from './ladder-problem.ts'
import type { RoutingRules, SettingsStore } from './ports.ts'
import type { Rules } from './settings.ts'

/**
 * Keeps the rules for a while (ms). Where they cannot be read, or make no ladder, what was last read holds, or nothing
 * where nothing was; somebody hears of it.
 */
export const cachedRules = (
  settings: Pick<SettingsStore, 'load'>,
  { freshFor, now, watch }: { readonly freshFor: number; readonly now: Clock; readonly watch: Watch },
): RoutingRules => {
  let kept: Rules | undefined
  let freshUntil = Number.NEGATIVE_INFINITY
  const read = async (): Promise<void> => {
    try {
      const loaded = await settings.load()
      if (loaded && ladderProblem(loaded.ladder)) throw new Error('The ladder that was set is none')
      kept = loaded
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
      return kept
    },
  }
}
