import type { Category } from '../../../../lambdas/core/shared/category.ts'
import { thaiDay } from '../../../../lambdas/core/shared/day.ts'
import type { Status } from '../../../../lambdas/core/shared/status.ts'
import type {
  IncidentPageBody,
  IncidentRow,
} from '../../../../lambdas/functions/back-office/incidents/contract.ts'

/** What a list asks for; an empty list of statuses or categories asks for all of them. Days are `YYYY-MM-DD`. */
export interface ListQuery {
  readonly from: string
  readonly to: string
  readonly province?: string
  readonly statuses: readonly Status[]
  readonly categories: readonly Category[]
}

const isAmong = <Value>(values: readonly Value[], value: Value): boolean =>
  values.length === 0 || values.includes(value)

/** Whether a row belongs to the list, as the service would decide. */
export const rowMatches = (row: IncidentRow, asked: ListQuery): boolean => {
  const day = thaiDay(row.acceptedAt)
  return (
    asked.from <= day &&
    day <= asked.to &&
    (asked.province === undefined || asked.province === row.province) &&
    isAmong(asked.statuses, row.status) &&
    isAmong(asked.categories, row.category)
  )
}

/** Rows that live updates have brought since the page was opened, by report id; `gone` may not be seen any more. */
export type LiveRows = ReadonlyMap<string, IncidentRow | 'gone'>

/** More are on no page; the oldest are forgotten. */
const mostRemembered = 1_000

/** The rows that the service has for these ids. An update that comes late never replaces a newer version. */
export const remembered = (
  live: LiveRows,
  ids: readonly string[],
  rows: readonly IncidentRow[],
): LiveRows => {
  const all = new Map(live)
  const keep = (id: string, row: IncidentRow | 'gone') => {
    all.delete(id)
    all.set(id, row)
  }
  for (const id of ids) {
    const row = rows.find((one) => one.id === id) ?? 'gone'
    const known = all.get(id)
    if (row === 'gone' || !known || known === 'gone' || row.version >= known.version) keep(id, row)
  }
  return new Map([...all].slice(-mostRemembered))
}

/** The live rows that belong to the list. */
const liveIn = (live: LiveRows, asked: ListQuery): readonly IncidentRow[] =>
  [...live.values()].filter((row) => row !== 'gone').filter((row) => rowMatches(row, asked))

const newestFirst = (a: IncidentRow, b: IncidentRow): number =>
  b.acceptedAt - a.acceptedAt || (a.id < b.id ? 1 : -1)

const newerOf = (row: IncidentRow, live: IncidentRow | 'gone' | undefined): IncidentRow | 'gone' =>
  live === 'gone' || (live && live.version > row.version) ? live : row

interface Shown {
  readonly rows: readonly IncidentRow[]
  readonly total: number
  /** How many rows of the list are newer than what this page may show. */
  readonly waiting: number
}

/**
 * A page as it is by now: newer versions in their place, rows that left the list gone, and on top of the first page
 * (`takesNew`) those that came. What lies beyond the page's end is left to the next page, so that no row is shown twice.
 */
export const shownPage = (
  page: IncidentPageBody,
  live: LiveRows,
  asked: ListQuery,
  takesNew: boolean,
): Shown => {
  const onPage = new Set(page.rows.map(({ id }) => id))
  const kept = page.rows
    .map((row) => newerOf(row, live.get(row.id)))
    .filter((row) => row !== 'gone')
    .filter((row) => rowMatches(row, asked))
  const last = page.next === undefined ? undefined : page.rows.at(-1)
  const others = liveIn(live, asked).filter(({ id }) => !onPage.has(id))
  const uncounted = others.filter(({ acceptedAt }) => acceptedAt > page.askedAt)
  const added = takesNew ? others.filter((row) => last === undefined || newestFirst(row, last) < 0) : []
  return {
    rows: added.length === 0 ? kept : [...kept, ...added].sort(newestFirst),
    total: page.total - (page.rows.length - kept.length) + uncounted.length,
    waiting: takesNew ? 0 : uncounted.length,
  }
}

/** What was accepted after somebody began to look (epoch ms), on this page or not: it is announced. */
export const arrivedSince = (
  since: number,
  shown: readonly IncidentRow[],
  live: LiveRows,
  asked: ListQuery,
): readonly IncidentRow[] => {
  const all = new Map([...liveIn(live, asked), ...shown].map((row) => [row.id, row]))
  return [...all.values()].filter(({ acceptedAt }) => acceptedAt > since).sort(newestFirst)
}
