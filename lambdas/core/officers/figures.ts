import type { ProvinceCode } from '../province.ts'
import type { OfficerCounts } from './count.ts'
import type { OfficerRole } from './role.ts'

/** What a dashboard of officers asks: the days of registration (`YYYY-MM-DD`, both included), one province or all. */
export interface OfficerQuestion {
  readonly from: string
  readonly to: string
  readonly province?: ProvinceCode
}

/** How many officers a province has: by role all of them, and those registered by the day on which they registered. */
export interface ProvinceOfficers {
  readonly province: ProvinceCode
  readonly roles: Readonly<
    Record<OfficerRole, { readonly all: number; readonly days: Readonly<Record<string, number>> }>
  >
}

/** What was last counted of the officers' roster. */
export interface OfficerSnapshot {
  readonly provinces: readonly ProvinceOfficers[]
  /** When it was counted (epoch ms); absent where it never was. */
  readonly countedAt?: number
  /** Whether nobody has registered, and nothing was imported, since. */
  readonly isSettled: boolean
}

/** The figures of officers as they stand. Throws where the store does not answer. */
export interface OfficerFigures {
  read(province?: ProvinceCode): Promise<OfficerSnapshot>
}

/** Figures of officers, at most a minute behind the roster; `isSettled` where they are not. */
export type OfficerAnswer = OfficerCounts & Omit<OfficerSnapshot, 'provinces'>

export type AskOfficerFigures = (question: OfficerQuestion, figures: OfficerFigures) => Promise<OfficerAnswer>
