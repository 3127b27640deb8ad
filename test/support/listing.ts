import type {
  IncidentPage,
  IndexedReport,
  ListFilter,
  PageQuestion,
} from '../../lambdas/core/operator/incidents/list.ts'
import { sortByPosition } from '../../lambdas/core/operator/incidents/position.ts'
import { categories } from '../../lambdas/core/shared/category.ts'
import { statuses } from '../../lambdas/core/shared/status.ts'
import { type Chance, someProvinces } from './counting.ts'

/** Those of a list that are meant, as a plain array has them. */
export const listed = (
  all: readonly IndexedReport[],
  { from, to, province, statuses = [], categories = [] }: ListFilter,
  order: PageQuestion['order'],
): readonly IndexedReport[] =>
  sortByPosition(
    all.filter(
      ({ counted }) =>
        counted.day >= from &&
        counted.day <= to &&
        (province === undefined || counted.province === province) &&
        (statuses.length === 0 || statuses.includes(counted.status)) &&
        (categories.length === 0 || categories.includes(counted.category)),
    ),
    order,
  )

/** Every page from the first to the last. */
export const allPages = async (
  ask: (question: PageQuestion) => Promise<IncidentPage>,
  question: PageQuestion,
  between: () => Promise<void> = async () => undefined,
): Promise<readonly IncidentPage[]> => {
  const pages = [await ask(question)]
  for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next) {
    await between()
    pages.push(await ask({ ...question, after: next }))
  }
  return pages
}

/** Any filter of reports accepted in the first so many days of 2026. */
export const someFilter = (chance: Chance, days: number): ListFilter => {
  const some = <Thing>(list: readonly Thing[]): readonly Thing[] => list.filter(() => chance() < 0.3)
  const [from, to] = [chance(), chance()]
    .map((share) => new Date(Date.UTC(2026, 0, 1 + Math.floor(share * days))).toISOString().slice(0, 10))
    .toSorted() as [string, string]
  const province = [undefined, undefined, 'unknown', ...someProvinces][Math.floor(chance() * 7)] as
    | (typeof someProvinces)[number]
    | undefined
  return {
    from,
    to,
    ...(province && { province }),
    ...(chance() < 0.5 && { statuses: some(statuses) }),
    ...(chance() < 0.4 && { categories: some(categories) }),
  }
}
