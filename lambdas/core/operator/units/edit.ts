import { districtName, dutyPhone } from '../../roster/cells.ts'
import { pointFault } from '../../roster/row.ts'
import type { Point } from '../../shared/place.ts'
import { isSamePlace } from '../../shared/place.ts'
import { provinces } from '../../shared/province.ts'
import { cellText } from '../../shared/spreadsheet/cells.ts'
import type { Unit } from '../../shared/unit.ts'

/** What somebody has typed of a unit; what is absent or empty is removed. */
export interface TypedUnit {
  readonly nameTh: string
  readonly nameEn: string
  readonly district?: string
  readonly point: Point
  readonly phone?: string
}

/** The unit as it was typed, or the field that cannot be so. Its code, kind, province and group stay. */
export type UnitEditResult =
  | { readonly kind: 'edited'; readonly unit: Unit }
  | { readonly kind: 'wrong'; readonly field: 'nameTh' | 'nameEn' | 'point' | 'phone' }

/** Takes in what was typed, by the same rules as a row of a file. */
export const editUnit = (unit: Unit, typed: TypedUnit): UnitEditResult => {
  const nameTh = cellText(typed.nameTh)
  const nameEn = cellText(typed.nameEn)
  if (!nameTh) return { kind: 'wrong', field: 'nameTh' }
  if (!nameEn) return { kind: 'wrong', field: 'nameEn' }
  const hasMoved = !isSamePlace(typed.point, unit.point)
  const province = provinces.find(({ code }) => code === unit.province)
  if (hasMoved && pointFault(typed.point, province)) return { kind: 'wrong', field: 'point' }
  const phone = dutyPhone(cellText(typed.phone))
  if (cellText(typed.phone) && !phone) return { kind: 'wrong', field: 'phone' }
  const district = districtName(cellText(typed.district))
  const { district: _, phone: __, ...rest } = unit
  return {
    kind: 'edited',
    unit: {
      ...rest,
      nameTh,
      nameEn,
      point: typed.point,
      coordinateSource: hasMoved ? 'operator' : unit.coordinateSource,
      ...(district && { district }),
      ...(phone && { phone }),
    },
  }
}

/** The fields that an edit has changed, for the audit log: never what they say. */
export const changedFields = (before: Unit, after: Unit): readonly string[] => [
  ...(['nameTh', 'nameEn', 'district', 'phone'] as const).filter((field) => before[field] !== after[field]),
  ...(isSamePlace(before.point, after.point) ? [] : ['point']),
]
