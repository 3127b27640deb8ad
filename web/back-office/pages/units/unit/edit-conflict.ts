import { type UnitFieldName, type UnitForm, unitFields } from './typed-unit.ts'

/** A field that is not the same in what I typed and in what somebody else has saved since. */
export interface Difference {
  readonly field: UnitFieldName
  /** As it was when the form was opened. */
  readonly before: string
  readonly mine: string
  readonly theirs: string
  /** Who has changed it: where both have, somebody must choose. */
  readonly by: 'me' | 'them' | 'both'
}

const whoChanged = (before: string, mine: string, theirs: string): Difference['by'] => {
  if (mine === before) return 'them'
  return theirs === before ? 'me' : 'both'
}

/** Where what I typed and what is saved now part. */
export const differences = (before: UnitForm, mine: UnitForm, theirs: UnitForm): readonly Difference[] =>
  unitFields.flatMap((field): Difference[] => {
    const typed = mine[field].trim()
    if (typed === theirs[field]) return []
    const by = whoChanged(before[field], typed, theirs[field])
    return [{ field, before: before[field], mine: typed, theirs: theirs[field], by }]
  })

/** My changes on top of what is saved now: fields that I left alone are as the other one saved them. */
export const rebased = (before: UnitForm, mine: UnitForm, theirs: UnitForm): UnitForm => {
  const kept = unitFields.map((field) => [
    field,
    mine[field].trim() === before[field] ? theirs[field] : mine[field],
  ])
  return Object.fromEntries(kept) as UnitForm
}
