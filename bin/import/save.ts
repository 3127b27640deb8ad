/** How many things are between two signs of life. */
const far = 5_000

/** Something to be written by itself, which may be written again. */
export interface Write {
  /** How many things it writes. */
  readonly many: number
  make(): Promise<void>
}

/**
 * Makes writes a few at a time, in their order, and begins no more once one has failed.
 * Answers how many things were written, and why it stopped where it did.
 * @param cameFar told now and then how many it is by now
 */
export const saveAll = async (
  writes: Iterable<Write>,
  together: number,
  cameFar: (saved: number) => void,
): Promise<{ saved: number; error?: unknown }> => {
  let saved = 0
  let failure: { readonly error: unknown } | undefined
  const left = writes[Symbol.iterator]()
  const work = async (): Promise<void> => {
    for (let next = left.next(); !next.done && !failure; next = left.next()) {
      try {
        await next.value.make()
        const before = saved
        saved += next.value.many
        if (Math.floor(saved / far) > Math.floor(before / far)) cameFar(saved)
      } catch (error) {
        failure ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: together }, work))
  return { saved, ...failure }
}
