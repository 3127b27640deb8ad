import { type ProvinceCode, provinceOf } from '../shared/province.ts'
import type { Unit } from '../shared/unit.ts'
import type { OfficerFault } from './problem.ts'

/** The unit that an officer's row means, or why none can be told. */
export type FoundUnit = { readonly code: string } | OfficerFault

const fold = (name: string): string => name.normalize('NFC').replace(/\s/g, '')

/**
 * Finds a unit by its code or its Thai name. Stations of several provinces share a name; among those, the one in
 * the officer's own province is meant. An officer belongs to the province of their unit.
 */
export const unitFinder = (units: readonly Unit[]): ((text: string, province: ProvinceCode) => FoundUnit) => {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const byName = Map.groupBy(units, ({ nameTh }) => fold(nameTh))
  return (text, province) => {
    const coded = byCode.get(text)
    const named = coded ? [coded] : (byName.get(fold(text)) ?? [])
    const near = named.filter((unit) => unit.province === province)
    const [unit, ...more] = near.length > 0 ? near : named
    if (unit === undefined) return { fault: 'unknownUnit', value: text }
    if (more.length > 0 && near.length > 0) {
      return { fault: 'ambiguousUnit', value: text, codes: near.map(({ code }) => code) }
    }
    if (near.length > 0) return { code: unit.code }
    return {
      fault: 'unitOfAnotherProvince',
      unit: unit.code,
      province: provinceOf(unit.province).nameTh,
    }
  }
}
