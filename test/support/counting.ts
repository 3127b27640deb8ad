import type { FiguresAnswer, FiguresQuestion } from '../../lambdas/core/figures/figures.ts'
import { bucketOf, durationOf } from '../../lambdas/core/figures/reached.ts'
import type { ResponseTimes, StageTimes } from '../../lambdas/core/figures/response-times.ts'
import { type ResponseStage, responseStages } from '../../lambdas/core/report/counted.ts'
import type { Report, Responder, TimelineEntry } from '../../lambdas/core/report/model.ts'
import { factsOf } from '../../lambdas/core/report/notices/incident-facts.ts'
import { newNotice } from '../../lambdas/core/report/notices/notice.ts'
import { acceptReport, statusOf } from '../../lambdas/core/report/report.ts'
import { reportIdOf } from '../../lambdas/core/report/report-id.ts'
import { type Scene, scenes } from '../../lambdas/core/report/scene.ts'
import { categories } from '../../lambdas/core/shared/category.ts'
import type { ProvinceCode } from '../../lambdas/core/shared/province.ts'
import { type Status, statuses } from '../../lambdas/core/shared/status.ts'
import { bangkok } from './roster.ts'

const hour = 60 * 60 * 1000
/** Midnight in Thailand on the first of January 2026. */
const newYear = Date.UTC(2025, 11, 31, 17)
export const someProvinces: readonly ProvinceCode[] = ['10', '20', '50', '96']

export type Chance = () => number
const one = <Thing>(chance: Chance, list: readonly Thing[]): Thing =>
  list[Math.floor(chance() * list.length)] as Thing

/** A report that nobody has saved yet, accepted on one of the first so many days of 2026. */
export const someReport = (nth: number, chance: Chance, days: number): Report => {
  const userId = `U${String(nth).padStart(32, '0')}`
  const at = newYear + Math.floor(chance() * days * 24) * hour
  const submission = {
    id: reportIdOf(userId, { id: 'SESSION', startedAt: at }),
    reporter: { userId, language: 'th' },
    category: one(chance, categories),
    place: bangkok,
  } as const
  return acceptReport(submission, [], at)
}

export const routedTo = (report: Report, province: ProvinceCode | undefined): Report => ({
  ...report,
  routing: {
    decidedAt: report.acceptedAt,
    method: 'roster',
    reason: 'nearestLinkedStation',
    ...(province && { province }),
    flags: [],
    candidates: [],
  },
})

const by: Responder = {
  userId: 'U1',
  unit: { code: 'ST-1', kind: 'station', nameTh: 'ก', nameEn: 'a' },
  person: { kind: 'unidentified' },
}

/** LINE takes a card, or an officer presses a button, some time after the acceptance: seconds or days. */
const reaching = (report: Report, chance: Chance): Report => {
  const at = report.acceptedAt + Math.round(10 ** (1 + chance() * 8))
  const to = { kind: 'unit', unit: by.unit, groupId: 'C1' } as const
  const facts = factsOf(report, 0, [])
  const card = newNotice(report.id, 'incident', to, { kind: 'incident', ...facts, metres: 0 }, at)
  const action = one(chance, ['acknowledge', 'arrived', 'closed', 'forward'] as const)
  const entry: TimelineEntry =
    chance() < 0.4
      ? { at, kind: 'sent', notice: one(chance, [card.key, 'reporter/delivered']) }
      : { at, kind: 'acted', action, by, event: String(at) }
  return { ...report, notices: [card], timeline: [...report.timeline, entry] }
}

/** Anything that may happen to a report and count, or not. */
export const changed = (report: Report, chance: Chance): Report => {
  const what = chance()
  if (what > 0.7) return reaching(report, chance)
  if (what < 0.2) return routedTo(report, one(chance, [...someProvinces, undefined]))
  if (what < 0.3) return { ...report, category: one(chance, categories) }
  if (what < 0.4) return { ...report, care: { forwardedAt: report.acceptedAt, by, followUps: [] } }
  if (what < 0.5) return { ...report, batches: report.batches + 1 }
  return { ...report, scene: one<Scene>(chance, scenes) }
}

/** Reports to be counted by province. */
const provinceOf = ({ routing }: Report) => routing?.province ?? 'unknown'

const meant = (reports: Iterable<Report>, { from, to, province }: FiguresQuestion): readonly Report[] =>
  [...reports].filter(
    (report) =>
      report.day >= from && report.day <= to && (province === undefined || provinceOf(report) === province),
  )

/** How long each stage took the reports of a question, shortest first (ms). */
export const durations = (
  reports: Iterable<Report>,
  question: FiguresQuestion,
): Record<ResponseStage, readonly number[]> => {
  const own = meant(reports, question)
  const first = (isIt: (entry: TimelineEntry, report: Report) => boolean): readonly number[] =>
    own
      .flatMap((report) => {
        const times = report.timeline.filter((entry) => isIt(entry, report)).map(({ at }) => at)
        return times.length > 0 ? [Math.min(...times) - report.acceptedAt] : []
      })
      .toSorted((a, b) => a - b)
  const pressed = (entry: TimelineEntry, ...actions: string[]): boolean =>
    entry.kind === 'acted' && actions.includes(entry.action)
  return {
    delivered: first((entry) => entry.kind === 'sent' && !entry.notice.startsWith('reporter')),
    acknowledged: first((entry) => pressed(entry, 'acknowledge', 'arrived')),
    arrived: first((entry) => pressed(entry, 'arrived')),
    ended: first((entry) => pressed(entry, 'closed')),
  }
}

/** The time that so many of them took at most; nothing where there are none. */
export const rank = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.ceil(sorted.length * share) - 1]

/** What a question about response times must be answered with, from the reports themselves. */
export const recountTimes = (reports: Iterable<Report>, question: FiguresQuestion): ResponseTimes => {
  const own = meant(reports, question)
  const times = durations(own, question)
  const inBuckets = (ms: number | undefined): number => durationOf(bucketOf(ms as number))
  const timesOf = (stage: ResponseStage): StageTimes => {
    const { length: reached } = times[stage]
    if (reached === 0) return { reached }
    return { reached, p50Ms: inBuckets(rank(times[stage], 0.5)), p90Ms: inBuckets(rank(times[stage], 0.9)) }
  }
  return {
    accepted: own.length,
    stages: Object.fromEntries(responseStages.map((stage) => [stage, timesOf(stage)])) as Record<
      ResponseStage,
      StageTimes
    >,
    unacknowledged: own.length - times.acknowledged.length,
    unacknowledgedNow: own.filter(({ scene }) => scene === 'new').length,
    isSettled: true,
  }
}

/** What a question must be answered with, counted one report after another. */
export const recount = (reports: Iterable<Report>, { from, to, province }: FiguresQuestion) => {
  const own = [...reports].filter((report) => province === undefined || provinceOf(report) === province)
  const of = (some: readonly Report[]) => ({
    total: some.length,
    byStatus: byStatus(some),
    byCategory: Object.fromEntries(
      categories.map((category) => [
        category,
        byStatus(some.filter((report) => report.category === category)),
      ]),
    ),
  })
  const withProvinces = (some: readonly Report[]) => ({
    ...of(some),
    byProvince: Object.fromEntries(
      [...Map.groupBy(some, provinceOf)].map(([place, same]) => [place, byStatus(same)]),
    ),
  })
  const inRange = own.filter(({ day }) => day >= from && day <= to)
  return {
    ofRange: withProvinces(inRange),
    ofLastDay: withProvinces(own.filter(({ day }) => day === to)),
    cumulative: of(own.filter(({ day }) => day <= to)),
    perDay: Object.fromEntries(
      [...Map.groupBy(inRange, ({ day }) => day)].map(([day, same]) => [day, byStatus(same)]),
    ),
  }
}

const byStatus = (some: readonly Report[]): Record<Status, number> =>
  Object.fromEntries(
    statuses.map((status) => [status, some.filter((report) => statusOf(report) === status).length]),
  ) as Record<Status, number>

/** An answer in the same form; days and provinces without a report are left out. */
export const comparable = ({ ofRange, ofLastDay, cumulative, days }: FiguresAnswer) => {
  const isAny = (numbers: Record<string, number>): boolean =>
    Object.values(numbers).some((count) => count !== 0)
  const of = (figures: FiguresAnswer['ofRange']) => ({
    ...figures,
    byProvince: Object.fromEntries([...figures.byProvince].filter(([, numbers]) => isAny(numbers))),
  })
  return {
    ofRange: of(ofRange),
    ofLastDay: of(ofLastDay),
    cumulative,
    perDay: Object.fromEntries(
      days.filter((day) => isAny(day.byStatus)).map((day) => [day.day, day.byStatus]),
    ),
  }
}
