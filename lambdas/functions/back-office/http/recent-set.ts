const mostKept = 2_000

/** Remembers what was done lately, in this process alone. @param span how long (ms) */
export const recentSet = (span: number) => {
  const kept = new Map<string, number>()
  return {
    has: (what: string, now: number): boolean => now < (kept.get(what) ?? Number.NEGATIVE_INFINITY),
    add(what: string, now: number): void {
      if (kept.size >= mostKept) kept.clear()
      kept.set(what, now + span)
    },
  }
}
