/** How many writes are between two signs of life. */
const far = 5_000

/**
 * Makes writes a few at a time, in their order, and begins no more once one has failed.
 * Answers how many were made, and why it stopped where it did.
 * @param cameFar told now and then how many were made
 */
export const saveAll = async (
  writes: Iterable<() => Promise<void>>,
  together: number,
  cameFar: (saved: number) => void,
): Promise<{ saved: number; error?: unknown }> => {
  let saved = 0
  let failure: { readonly error: unknown } | undefined
  const left = writes[Symbol.iterator]()
  const work = async (): Promise<void> => {
    for (let next = left.next(); !next.done && !failure; next = left.next()) {
      try {
        await next.value()
        saved += 1
        if (saved % far === 0) cameFar(saved)
      } catch (error) {
        failure ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: together }, work))
  return { saved, ...failure }
}
