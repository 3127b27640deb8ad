/** The five problems a citizen can report, in the order in which they are shown. */
export const categories = [
  'threatOrAssault',
  'confinement',
  'sexualAbuseRisk',
  'violentlyDisturbed',
  'unlawfulGathering',
] as const

export type Category = (typeof categories)[number]

/** A category's place in the list, 1 to 5: the digit that buttons carry and that people may type. */
export const categoryNumber = (category: Category): number => categories.indexOf(category) + 1

/** The category behind a digit from 1 to 5; undefined for any other number. */
export const categoryByNumber = (number: number): Category | undefined => categories[number - 1]
