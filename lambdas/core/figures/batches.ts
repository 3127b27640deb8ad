import { touchedBy } from './cells.ts'
import type { Change } from './ports.ts'

/** DynamoDB takes so many items in one transaction; one is the mark that figures have changed. */
const mostItems = 100 - 1

/** Changes in groups that fit into one transaction, those of one day and province beside each other. */
export const batchesOf = (changes: readonly Change[]): readonly (readonly Change[])[] => {
  const batches: Change[][] = []
  let batch: Change[] = []
  let touched = new Set<string>()
  for (const change of changes.toSorted(byPlace)) {
    const together = new Set([...touched, ...touchedBy(change)])
    if (batch.length + 1 + together.size > mostItems) {
      batches.push(batch)
      batch = []
      touched = new Set(touchedBy(change))
    } else touched = together
    batch.push(change)
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}

const byPlace = (one: Change, other: Change): number => (placeOf(one) < placeOf(other) ? -1 : 1)
const placeOf = ({ to, report }: Change): string => `${to.day}/${to.province}/${report}`
