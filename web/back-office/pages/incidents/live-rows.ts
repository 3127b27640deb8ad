import type { IncidentPage, IncidentRow } from '../../../../lambdas/back-office/api/incidents.ts'
import type { Category } from '../../../../lambdas/core/category.ts'
import { thaiDay } from '../../../../lambdas/core/day.ts'
import type { Status } from '../../../../lambdas/core/report.ts'

/** What a list asks for; an empty list of statuses or categories asks for all of them. Days are `YYYY-MM-DD`. */
export interface Asked {
  readonly from: string
  readonly to: string
  readonly province?: string
  readonly statuses: readonly Status[]
  readonly categories: readonly Category[]
}

const isAmong = <Value>(values: readonly Value[], value: Value): boolean =>
  values.length === 0 || values.includes(value)

/** Whether a row belongs to the list, as the service would decide. */
export const matches = (row: IncidentRow, asked: Asked): boolean => {
  const day = thaiDay(row.acceptedAt)
  return (
    asked.from <= day &&
    day <= asked.to &&
    (asked.province === undefined || asked.province === row.province) &&
    isAmong(asked.statuses, row.status) &&
    isAmong(asked.categories, row.category)
  )
}

/** Rows that live updates have brought since the page was opened, by report id. */
export type LiveRows = ReadonlyMap<string, IncidentRow>

/** An update that comes late never replaces a newer version. */
export const remembered = (live: LiveRows, rows: readonly IncidentRow[]): LiveRows => {
  const all = new Map(live)
  for (const row of rows) {
    if (row.version >= (all.get(row.id)?.version ?? 0)) all.set(row.id, row)
  }
  return all
}

const newestFirst = (a: IncidentRow, b: IncidentRow): number =>
  b.acceptedAt - a.acceptedAt || (a.id < b.id ? 1 : -1)

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
export const shownPage = (page: IncidentPage, live: LiveRows, asked: Asked, takesNew: boolean): Shown => {
  const onPage = new Set(page.rows.map(({ id }) => id))
  const current = page.rows.map((row) => {
    const newer = live.get(row.id)
    return newer && newer.version > row.version ? newer : row
  })
  const kept = current.filter((row) => matches(row, asked))
  const last = page.next === undefined ? undefined : page.rows.at(-1)
  const others = [...live.values()].filter((row) => !onPage.has(row.id) && matches(row, asked))
  const uncounted = others.filter(({ acceptedAt }) => acceptedAt > page.askedAt)
  const added = takesNew ? others.filter((row) => last === undefined || newestFirst(row, last) < 0) : []
  return {
    rows: added.length === 0 ? kept : [...kept, ...added].sort(newestFirst),
    total: page.total - (current.length - kept.length) + uncounted.length,
    waiting: takesNew ? 0 : uncounted.length,
  }
}
