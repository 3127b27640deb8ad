/** How dark something is drawn: 0 where there is nothing, then 1 to 5. */
export type Shade = 0 | 1 | 2 | 3 | 4 | 5

const round = (value: number): number => {
  const magnitude = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return Math.ceil(value / magnitude) * magnitude
}

/**
 * The largest number of each of the shades 1 to 5, rising and round. Every shade holds about as many of the places that
 * have any: a single city with very many would else leave all others equally light.
 */
export const shadeSteps = (numbers: readonly number[]): readonly number[] => {
  const sorted = numbers.filter((number) => number > 0).toSorted((a, b) => a - b)
  if (sorted.length === 0) return []
  const largest = sorted.at(-1) ?? 0
  const quantiles = [0.2, 0.4, 0.6, 0.8].map((share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  const steps = [...new Set(quantiles.map(round))].filter((step) => step < largest)
  return [...steps, largest]
}

/** The shade of a number; the darkest of fewer than five shades is still the darkest. */
export const shadeOf = (number: number, steps: readonly number[]): Shade => {
  if (number <= 0 || steps.length === 0) return 0
  const index = steps.findIndex((step) => number <= step)
  const at = index < 0 ? steps.length - 1 : index
  return (steps.length === 1 ? 3 : Math.round(1 + (4 * at) / (steps.length - 1))) as Shade
}
