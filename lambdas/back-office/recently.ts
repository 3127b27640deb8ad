const mostKept = 2_000

/** Remembers what was asked lately, in this process alone. @param span how long (ms) */
export const recently = (span: number) => {
  const kept = new Map<string, number>()
  return {
    /** True the first time, and again when `span` has passed. */
    isNew(what: string, now: number): boolean {
      if (now < (kept.get(what) ?? Number.NEGATIVE_INFINITY)) return false
      if (kept.size >= mostKept) kept.clear()
      kept.set(what, now + span)
      return true
    },
  }
}
