import type { Unit, UnitKind } from '../../lambdas/core/shared/unit.ts'

/** A unit for tests; what is not said is the same for all. */
export const unit = (
  code: string,
  kind: UnitKind,
  latitude: number,
  longitude: number,
  more: Partial<Unit> = {},
): Unit => ({
  code,
  kind,
  nameTh: `หน่วย ${code}`,
  nameEn: `Unit ${code}`,
  province: '10',
  point: { latitude, longitude },
  coordinateSource: 'survey',
  lineGroupId: `C${code.padStart(32, '0').slice(-32)}`,
  ...more,
})

/** The same unit without a LINE group. */
export const unlinked = ({ lineGroupId: _, ...rest }: Unit): Unit => rest

export const bangkok = { latitude: 13.7563, longitude: 100.5018 }

/** Two provinces: Bangkok with three stations, Chiang Mai with one; a centre and a team each. */
export const roster: readonly Unit[] = [
  unit('ST-1', 'station', 13.757, 100.502, { phone: '021234567', nameTh: 'สน.หนึ่ง', nameEn: 'Station One' }),
  unit('ST-2', 'station', 13.77, 100.51),
  unit('ST-3', 'station', 13.8, 100.55),
  unit('CE-10', 'centre191', 13.75, 100.5, { phone: '191' }),
  unit('TE-10', 'team', 13.75, 100.49),
  unit('ST-50', 'station', 18.79, 98.99, { province: '50' }),
  unit('CE-50', 'centre191', 18.8, 98.98, { province: '50' }),
  unit('TE-50', 'team', 18.8, 98.97, { province: '50' }),
]
