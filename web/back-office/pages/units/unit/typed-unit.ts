import type { UnitBody } from '../../../../../lambdas/functions/back-office/units/contract.ts'

/** The fields of a unit that can be edited, in the order of the form. */
export const unitFields = ['nameTh', 'nameEn', 'district', 'latitude', 'longitude', 'phone'] as const
export type UnitFieldName = (typeof unitFields)[number]

/** A unit as it stands in the form. */
export type UnitForm = Readonly<Record<UnitFieldName, string>>
export type UnitFieldProblem =
  | 'missing'
  | 'tooLong'
  | 'noNumber'
  | 'outsideThailand'
  | 'exchanged'
  | 'noPhone'
export type UnitProblems = Readonly<Partial<Record<UnitFieldName, UnitFieldProblem>>>

const longest = { nameTh: 120, nameEn: 120, district: 60, phone: 30 }
/** Thailand with a margin: what the API takes. */
const reach = { latitude: [5, 21], longitude: [97, 106] } as const

export const typedUnit = (unit: UnitBody): UnitForm => ({
  nameTh: unit.nameTh,
  nameEn: unit.nameEn,
  district: unit.district ?? '',
  latitude: String(unit.point.latitude),
  longitude: String(unit.point.longitude),
  phone: unit.phone ?? '',
})

const degrees = (text: string): number =>
  /^-?\d{1,3}([.]\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN
const isWithin = (value: number, [least, most]: readonly [number, number]): boolean =>
  value >= least && value <= most

const wordsProblem = (text: string, most: number, isRequired: boolean): UnitFieldProblem | undefined => {
  if (isRequired && text.trim() === '') return 'missing'
  return text.trim().length > most ? 'tooLong' : undefined
}

const degreesProblem = (typed: UnitForm, field: 'latitude' | 'longitude'): UnitFieldProblem | undefined => {
  const value = degrees(typed[field])
  if (typed[field].trim() === '') return 'missing'
  if (Number.isNaN(value)) return 'noNumber'
  if (isWithin(value, reach[field])) return undefined
  return isWithin(value, reach[field === 'latitude' ? 'longitude' : 'latitude'])
    ? 'exchanged'
    : 'outsideThailand'
}

const phoneProblem = (phone: string): UnitFieldProblem | undefined =>
  phone.trim() === '' || /^[+\d๐-๙][\d๐-๙ ()-]{2,29}$/.test(phone.trim()) ? undefined : 'noPhone'

/** What is wrong with what was typed; the service looks again, at the phone more closely. */
export const unitProblems = (typed: UnitForm): UnitProblems => {
  const found = {
    nameTh: wordsProblem(typed.nameTh, longest.nameTh, true),
    nameEn: wordsProblem(typed.nameEn, longest.nameEn, true),
    district: wordsProblem(typed.district, longest.district, false),
    latitude: degreesProblem(typed, 'latitude'),
    longitude: degreesProblem(typed, 'longitude'),
    phone: phoneProblem(typed.phone),
  }
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined))
}

/** What is sent: only of a form in which nothing is wrong. */
export const editedUnit = (typed: UnitForm, version: number) => ({
  version,
  nameTh: typed.nameTh.trim(),
  nameEn: typed.nameEn.trim(),
  point: { latitude: Number(typed.latitude), longitude: Number(typed.longitude) },
  ...(typed.district.trim() !== '' && { district: typed.district.trim() }),
  ...(typed.phone.trim() !== '' && { phone: typed.phone.trim() }),
})

/** The field that the service names in a problem, such as `phone`, `point` or `point.longitude`. */
export const fieldNamed = (name: string | undefined): UnitFieldName | undefined =>
  name === 'point' ? 'latitude' : unitFields.find((field) => name === field || name?.endsWith(`.${field}`))
