import { thaiDay } from '../../../lambdas/core/shared/day.ts'
import { isProvinceCode, type ProvinceCode } from '../../../lambdas/core/shared/province.ts'
import type { Search } from '../shell/search.ts'
import { readTypedDay } from './typed-day.ts'

/** Days (first and last included) and one province or all that the account may see. */
export interface Range {
  readonly from: string
  readonly to: string
  readonly province?: ProvinceCode | 'unknown'
}

const dayMs = 86_400_000

/** What is shown until somebody chooses: the last 30 days. */
export const usualDays = 30

/** The last so many days, today among them. */
export const lastDays = (days: number, now: number): { from: string; to: string } => ({
  from: thaiDay(now - (days - 1) * dayMs),
  to: thaiDay(now),
})

const provinceIn = (text: string | undefined): ProvinceCode | 'unknown' | undefined =>
  text !== undefined && (text === 'unknown' || isProvinceCode(text)) ? text : undefined

/**
 * The range in an address; what is missing or no day there is the usual. A province's account has its own province
 * whatever the address says.
 */
export const rangeIn = (search: Search, now: number, own?: ProvinceCode): Range => {
  const usual = lastDays(usualDays, now)
  const from = readTypedDay(search.from ?? '') ?? usual.from
  const to = readTypedDay(search.to ?? '') ?? usual.to
  const province = own ?? provinceIn(search.province)
  return { ...(from <= to ? { from, to } : usual), ...(province && { province }) }
}

/** What is wrong with two days as they are typed; both are in the Common Era once nothing is. */
export const faultsIn = (from: string, to: string): { from?: 'badDay'; to?: 'badDay' | 'reversed' } => {
  const first = readTypedDay(from)
  const last = readTypedDay(to)
  return {
    ...(first === undefined && { from: 'badDay' as const }),
    ...(last === undefined
      ? { to: 'badDay' as const }
      : first !== undefined && last < first && { to: 'reversed' as const }),
  }
}
