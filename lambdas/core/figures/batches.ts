import { countItemsTouchedBy } from './cells.ts'
import type { UncountedReport } from './ports.ts'

/** DynamoDB takes so many items in one transaction; one is the mark that figures have changed. */
const mostItems = 100 - 1

/** Changes in groups that fit into one transaction, those of one day and province beside each other. */
export const batchesOf = (changes: readonly UncountedReport[]): readonly (readonly UncountedReport[])[] => {
  const batches: UncountedReport[][] = []
  let batch: UncountedReport[] = []
  let touched = new Set<string>()
  for (const change of changes.toSorted(byPlace)) {
    const together = new Set([...touched, ...countItemsTouchedBy(change)])
    if (batch.length + 1 + together.size > mostItems) {
      batches.push(batch)
      batch = []
      touched = new Set(countItemsTouchedBy(change))
    } else touched = together
    batch.push(change)
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}

const byPlace = (one: UncountedReport, other: UncountedReport): number =>
  placeOf(one) < placeOf(other) ? -1 : 1
const placeOf = ({ to, report }: UncountedReport): string => `${to.day}/${to.province}/${report}`
