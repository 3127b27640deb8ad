import { type Broken, check } from './checks/check.ts'
import { type AllFigures, addTo, newFigures } from './figures.ts'
import { simulate } from './simulate.ts'
import { type Weather, weathers } from './trouble.ts'

/** So many reports share one world, so that a failure can be looked at without all others. */
export const inOneWorld = 250

export interface Run {
  readonly figures: AllFigures
  readonly broken: readonly (Broken & {
    readonly seed: number
    readonly weather: Weather
    readonly reports: number
  })[]
}

/**
 * Plays so many reports in worlds of their own, each kind of weather in turn.
 * @param weather plays only this one
 */
export const run = async (
  reports: number,
  seed: number,
  weather: Weather | undefined,
  say: (line: string) => void,
): Promise<Run> => {
  const figures: AllFigures = new Map()
  const broken: Run['broken'][number][] = []
  for (let played = 0, nth = 0; played < reports; played += inOneWorld, nth += 1) {
    const sky = weather ?? (weathers[nth % weathers.length] as Weather)
    const count = Math.min(inOneWorld, reports - played)
    const simulated = await simulate(seed + nth, count, sky)
    const ofSky = figures.get(sky) ?? newFigures()
    figures.set(sky, ofSky)
    addTo(ofSky, simulated)
    const here = check(simulated)
    broken.push(...here.map((one) => ({ ...one, seed: seed + nth, weather: sky, reports: count })))
    say(`${played + count} reports (seed ${seed + nth}, ${sky}): ${here.length} broken promises`)
  }
  return { figures, broken }
}
