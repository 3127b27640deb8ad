import type { RegisteredOfficers, UnitRecords } from '../../../core/operator/units/ports.ts'
import { cached } from '../../../core/shared/cache.ts'
import type { Clock } from '../../../core/shared/clock.ts'

/** How old a list of units may be, where somebody else has changed one (ms). */
const listFreshFor = 3_000
/** To count registered officers, all of them are looked through (ms). */
const countsFreshFor = 60_000

/** The units as they were a moment ago, for lists and the map. What is asked of one unit is read anew. */
export const cachedUnits = (units: UnitRecords, now: Clock): UnitRecords => {
  const all = cached(() => units.all(), { freshFor: listFreshFor, now })
  const changing =
    <Given extends readonly unknown[]>(save: (...given: Given) => Promise<boolean>) =>
    async (...given: Given): Promise<boolean> => {
      all.forget()
      return save(...given).finally(all.forget)
    }
  return {
    ...units,
    all: () => all.get(),
    save: changing(units.save),
    saveImported: changing(units.saveImported),
  }
}

export const cachedOfficerCounts = (registered: RegisteredOfficers, now: Clock): RegisteredOfficers => {
  const counts = cached(() => registered.byUnit(), { freshFor: countsFreshFor, now })
  return { byUnit: () => counts.get() }
}
