/** Items with their position as key: what was sent never changes, so position is identity. */
export const keyed = <T>(items: readonly T[]): { readonly item: T; readonly key: number }[] =>
  items.map((item, key) => ({ item, key }))
