import type { RegisteredOfficers, UnitRecords } from '../../../core/operator/units/ports.ts'
import type { Clock } from '../../../core/shared/clock.ts'

/** Reads once however many ask within so long (ms); a failure is not remembered, and `forget` has the next one read. */
const remembered = <Value>(read: () => Promise<Value>, freshFor: number, now: Clock) => {
  let kept: { readonly until: number; readonly value: Promise<Value> } | undefined
  const forget = (): void => {
    kept = undefined
  }
  return {
    forget,
    read(): Promise<Value> {
      if (kept && now() < kept.until) return kept.value
      const value = read()
      kept = { until: now() + freshFor, value }
      value.catch(forget)
      return value
    },
  }
}

/** How old a list of units may be, where somebody else has changed one (ms). */
const listFreshFor = 3_000
/** To count registered officers, all of them are looked through (ms). */
const countsFreshFor = 60_000

/** The units as they were a moment ago, for lists and the map. What is asked of one unit is read anew. */
export const cachedUnits = (units: UnitRecords, now: Clock): UnitRecords => {
  const all = remembered(units.all, listFreshFor, now)
  const changing =
    <Given extends readonly unknown[]>(save: (...given: Given) => Promise<boolean>) =>
    async (...given: Given): Promise<boolean> => {
      all.forget()
      return save(...given).finally(all.forget)
    }
  return {
    ...units,
    all: all.read,
    save: changing(units.save),
    saveImported: changing(units.saveImported),
  }
}

export const cachedOfficerCounts = (registered: RegisteredOfficers, now: Clock): RegisteredOfficers => ({
  byUnit: remembered(registered.byUnit, countsFreshFor, now).read,
})
