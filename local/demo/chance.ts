/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
export const random = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** All that is left to chance in what is played, from one seed. */
export interface Chance {
  readonly happens: (probability: number) => boolean
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number
  /** A waiting time, mostly short and now and then long (ms). */
  readonly about: (mean: number) => number
  readonly one: <Thing>(list: readonly Thing[]) => Thing
  /** By weight. */
  readonly kind: <Kind extends string>(weights: Readonly<Record<Kind, number>>) => Kind
}

export const newChance = (seed: number): Chance => {
  const draw = random(seed)
  const happens = (probability: number): boolean => probability > 0 && draw() < probability
  const one = <Thing>(list: readonly Thing[]): Thing => {
    if (list.length === 0) throw new Error('Nothing to choose from')
    return list[Math.floor(draw() * list.length)] as Thing
  }
  return {
    happens,
    one,
    between: (least, most) => least + Math.floor(draw() * (most - least + 1)),
    about: (mean) => Math.round(-Math.log(1 - draw()) * mean),
    kind<Kind extends string>(weights: Readonly<Record<Kind, number>>): Kind {
      const kinds = Object.entries(weights) as [Kind, number][]
      let left = draw() * kinds.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [kind, weight] of kinds) {
        left -= weight
        if (left < 0) return kind
      }
      return (kinds.at(-1) as [Kind, number])[0]
    },
  }
}
