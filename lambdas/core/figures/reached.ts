import { type ReachedStages, type ResponseStage, responseStages } from '../report/counted.ts'
import type { Report, TimelineEntry } from '../report/model.ts'
import { cardsOf, isPoliceCard } from '../report/report.ts'

/** The first bucket ends a little after this (ms); each of the others is a twentieth wider than the one before. */
const shortest = 100
const growth = 1.05
const lastBucket = 500

export const buckets: readonly number[] = Array.from({ length: lastBucket + 1 }, (_, bucket) => bucket)

/** The bucket of a duration (ms). */
export const bucketOf = (ms: number): number =>
  ms < shortest ? 0 : Math.min(Math.floor(Math.log(ms / shortest) / Math.log(growth)), lastBucket)

/** The middle of a bucket (ms), at most 2.5 % off what was put into it. */
export const durationOf = (bucket: number): number => Math.round(shortest * growth ** (bucket + 0.5))

/**
 * The stages that a report has reached, each for the first time in its life: what begins again after an end has been
 * acknowledged once, and whoever waits for the second time shows in its status.
 */
export const reachedBy = (report: Pick<Report, 'acceptedAt' | 'timeline' | 'notices'>): ReachedStages => {
  const cards = new Set(
    cardsOf(report)
      .filter(isPoliceCard)
      .map(({ key }) => key),
  )
  const isReached: Record<ResponseStage, (entry: TimelineEntry) => boolean> = {
    delivered: (entry) => entry.kind === 'sent' && cards.has(entry.notice),
    // Who says that they are there has it, although nobody has said so before.
    acknowledged: (entry) => isPress(entry, ['acknowledge', 'arrived']),
    arrived: (entry) => isPress(entry, ['arrived']),
    ended: (entry) => entry.kind === 'searchEnded' || isPress(entry, ['closed', 'confirmPrank']),
  }
  return Object.fromEntries(
    responseStages.flatMap((stage) => {
      const times = report.timeline.filter(isReached[stage]).map(({ at }) => at)
      return times.length === 0 ? [] : [[stage, bucketOf(Math.min(...times) - report.acceptedAt)]]
    }),
  )
}

const isPress = (entry: TimelineEntry, actions: readonly string[]): boolean =>
  entry.kind === 'acted' && actions.includes(entry.action)

export const isSameReached = (one: ReachedStages = {}, other: ReachedStages = {}): boolean =>
  responseStages.every((stage) => one[stage] === other[stage])
