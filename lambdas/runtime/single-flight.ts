/** Whoever wants the same thing while it is being done gets what comes of it, failures too. */
export const singleFlight = <Answer>() => {
  const running = new Map<string, Promise<Answer>>()
  return (key: string, work: () => Promise<Answer>): Promise<Answer> => {
    const known = running.get(key)
    if (known) return known
    const begun = work().finally(() => running.delete(key))
    running.set(key, begun)
    return begun
  }
}
