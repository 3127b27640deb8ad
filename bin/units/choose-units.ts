import { provinceByName } from '../../lambdas/core/shared/province.ts'
import type { Unit } from '../../lambdas/core/shared/unit.ts'
import { WrongUse } from '../import/command.ts'
import type { Options } from '../import/options.ts'
import { findUnit } from './find-unit.ts'

/** Which units a command is for; `isWide` where nobody has named them one by one. */
export type Chosen =
  | { readonly kind: 'units'; readonly units: readonly Unit[]; readonly isWide: boolean }
  | { readonly kind: 'unknownUnit'; readonly typed: string; readonly nearest: readonly Unit[] }
  | { readonly kind: 'unknownProvince'; readonly typed: string }

/** Units by their codes, of a province or all. Throws `WrongUse` where that is not said in exactly one way. */
export const chooseUnits = (options: Options, roster: readonly Unit[]): Chosen => {
  const { positionals } = options
  const province = options.text('province')
  const ways = [positionals.length > 0, province !== undefined, options.isOn('all')].filter(Boolean)
  if (ways.length !== 1) throw new WrongUse(`UNIT | --province | --all: ${ways.length}`)
  if (options.isOn('all')) return { kind: 'units', units: roster, isWide: true }
  if (province !== undefined) {
    const known = provinceByName(province)
    if (!known) return { kind: 'unknownProvince', typed: province }
    return { kind: 'units', units: roster.filter((unit) => unit.province === known.code), isWide: true }
  }
  const units: Unit[] = []
  for (const typed of positionals) {
    const found = findUnit(typed, roster)
    if ('nearest' in found) return { kind: 'unknownUnit', typed, nearest: found.nearest }
    if (!units.includes(found.unit)) units.push(found.unit)
  }
  return { kind: 'units', units, isWide: false }
}
