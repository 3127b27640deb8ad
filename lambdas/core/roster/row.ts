import { isOnEarth, metresBetween, type Point } from '../shared/place.ts'
import { type Province, provinceByName } from '../shared/province.ts'
import type { Cell } from '../shared/spreadsheet/cells.ts'
import { readCells } from '../shared/spreadsheet/row.ts'
import type { Unit } from '../shared/unit.ts'
import { coordinateSourceByName, degrees, districtName, dutyPhone, unitKindByName } from './cells.ts'
import { type UnitColumn, unitColumns } from './columns.ts'
import type { RowFault, UnitFault } from './problem.ts'

/**
 * What a row wants the roster to hold. What it leaves empty is absent, and what that means depends on
 * whether the file has the column at all: the plan decides.
 */
export type WantedUnit = Pick<Unit, 'code' | 'kind' | 'nameTh' | 'province' | 'point'> &
  Partial<Pick<Unit, 'nameEn' | 'district' | 'coordinateSource' | 'phone' | 'lineGroupId'>>

const codeShape = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._/-]*$/u
const groupShape = /^C[0-9a-f]{32}$/

/** In or near Thailand, in degrees. */
const isNearThailand = ({ latitude, longitude }: Point): boolean =>
  latitude >= 5.5 && latitude <= 20.6 && longitude >= 97.2 && longitude <= 105.8

/** No point of a province lies farther from its seat. */
const farthestFromSeat = 250_000

/** What is wrong with where a unit is said to be; undefined where nothing is. */
export const pointFault = (point: Point, province: Province | undefined): RowFault | undefined => {
  const swapped = { latitude: point.longitude, longitude: point.latitude }
  if (isNearThailand(swapped)) return { fault: 'swapped', ...point }
  if (!isOnEarth(point)) return { fault: 'notOnEarth', ...point }
  if (!isNearThailand(point)) return { fault: 'outsideThailand', ...point }
  if (province === undefined) return undefined
  const metres = metresBetween(point, province.seat)
  return metres > farthestFromSeat
    ? { fault: 'farFromProvince', kilometres: Math.round(metres / 1000), province: province.nameTh }
    : undefined
}

/** Reads one row by itself; what rows say together is the roster's matter. */
export const readRow = (cell: (column: UnitColumn) => Cell): { wanted?: WantedUnit; faults: RowFault[] } => {
  const { texts, faults, read } = readCells<UnitColumn, UnitFault>(unitColumns, cell)
  const ifMatches = (shape: RegExp) => (text: string) => (shape.test(text) ? text : undefined)

  const code = read('code', ifMatches(codeShape), (value) => ({ fault: 'badCode', value }))
  const kind = read('kind', unitKindByName, (value) => ({ fault: 'unknownKind', value }))
  const province = read('province', provinceByName, (value) => ({ fault: 'unknownProvince', value }))
  const latitude = read('latitude', degrees, (value) => ({ fault: 'notANumber', column: 'latitude', value }))
  const longitude = read('longitude', degrees, (value) => ({
    fault: 'notANumber',
    column: 'longitude',
    value,
  }))
  const coordinateSource = read('coordinateSource', coordinateSourceByName, (value) => ({
    fault: 'unknownCoordinateSource',
    value,
  }))
  const phone = read('phone', dutyPhone, (value) => ({ fault: 'badPhone', value }))
  const lineGroupId = read('lineGroupId', ifMatches(groupShape), (value) => ({ fault: 'badGroup', value }))
  const point = latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
  const misplaced = point && pointFault(point, province)
  if (misplaced) faults.push(misplaced)

  if (faults.length > 0 || !code || !kind || !province || !point) return { faults }
  const district = districtName(texts.district)
  const wanted: WantedUnit = {
    code,
    kind,
    nameTh: texts.nameTh,
    province: province.code,
    point,
    ...(texts.nameEn === '' ? {} : { nameEn: texts.nameEn }),
    ...(district === '' ? {} : { district }),
    ...(coordinateSource && { coordinateSource }),
    ...(phone && { phone }),
    ...(lineGroupId && { lineGroupId }),
  }
  return { wanted, faults }
}
