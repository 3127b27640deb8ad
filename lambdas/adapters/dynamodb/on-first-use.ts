import type * as z from 'zod/mini'

/** Reads items by a schema that is made when the first one comes: most cold starts never need it, and it takes milliseconds. */
export const lazy = <Value>(make: () => z.ZodMiniType<Value>) => {
  let made: z.ZodMiniType<Value> | undefined
  return {
    /** Throws where the item is not of this shape. */
    parse(item: unknown): Value {
      made ??= make()
      return made.parse(item)
    },
  }
}
