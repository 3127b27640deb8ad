import type { Unit } from '../../lambdas/core/shared/unit.ts'

/** How many are suggested where a code is unknown. */
const suggested = 3

/** How many letters have to change to make one word of the other (Levenshtein). */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (let at = 0; at < other.length; at += 1) {
      const change = letter === other[at] ? 0 : 1
      next.push(Math.min((row[at] ?? 0) + change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** A unit by its code, in capitals or not; otherwise those whose codes or Thai names come nearest to what was typed. */
export const findUnit = (
  typed: string,
  roster: readonly Unit[],
): { readonly unit: Unit } | { readonly nearest: readonly Unit[] } => {
  const wanted = typed.trim().toUpperCase()
  const unit =
    roster.find(({ code }) => code === typed.trim()) ??
    roster.find(({ code }) => code.toUpperCase() === wanted)
  if (unit) return { unit }
  const nearest = roster
    .map((one) => ({
      one,
      far: one.nameTh.includes(typed.trim()) ? 0 : distance(wanted, one.code.toUpperCase()),
    }))
    .toSorted((a, b) => a.far - b.far || (a.one.code < b.one.code ? -1 : 1))
    .slice(0, suggested)
    .map(({ one }) => one)
  return { nearest }
}
