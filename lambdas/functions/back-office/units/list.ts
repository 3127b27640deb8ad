import type { UnitKind } from '../../../core/shared/unit.ts'
import type { UnitBody } from './contract.ts'

/** Which units are meant; everything that is absent does not matter. */
export interface UnitFilter {
  readonly province?: string
  readonly kind?: UnitKind
  readonly linked?: 'yes' | 'no'
  readonly silent?: 'yes' | 'no'
  readonly text?: string
}

export interface UnitList {
  readonly units: UnitBody[]
  /** The code after which the next page begins. */
  readonly next?: string
  readonly total: number
  /** Of how many nobody would see a report, whether or not those are asked for. */
  readonly silent: number
}

/** A page of the units that are meant, by their codes. */
export const listUnitsOf = (
  all: readonly UnitBody[],
  filter: UnitFilter,
  { limit, after = '' }: { readonly limit: number; readonly after?: string },
): UnitList => {
  const { silent, ...others } = filter
  const asked = all.filter((unit) => isMeant(unit, others)).toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const found = silent === undefined ? asked : asked.filter((unit) => isSilent(unit) === (silent === 'yes'))
  const rest = found.filter(({ code }) => code > after)
  const units = rest.slice(0, limit)
  const last = units.at(-1)
  return {
    units,
    ...(last && rest.length > limit && { next: last.code }),
    total: found.length,
    silent: asked.filter(isSilent).length,
  }
}

const isSilent = ({ silences }: UnitBody): boolean => silences.length > 0

const isMeant = (unit: UnitBody, { province, kind, linked, text }: Omit<UnitFilter, 'silent'>): boolean =>
  (province === undefined || unit.province === province) &&
  (kind === undefined || unit.kind === kind) &&
  (linked === undefined || unit.isLinked === (linked === 'yes')) &&
  (!text || [unit.code, unit.nameTh, unit.nameEn].some((name) => fold(name).includes(fold(text))))

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s/g, '')
