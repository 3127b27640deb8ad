import type { CountedProvince, ProvinceCode } from '../../shared/province.ts'
import type { ReportId } from '../../shared/report-id.ts'

/** A save of a report: in which province it is by now, and was before. */
export interface SavedReport {
  readonly report: ReportId
  /** Absent for a report that was not there before. */
  readonly before?: CountedProvince
  readonly province: CountedProvince
}

/** Those who look at the whole country, or at one province. */
export const channelOf = (area: ProvinceCode | 'all'): string =>
  area === 'all' ? '/incidents/all' : `/incidents/province-${area}`

/** Says that a report is new on a channel or has changed, and nothing of what is in it: that, the API tells. */
export interface Announcement {
  readonly id: ReportId
  readonly kind: 'new' | 'changed'
}

type Places = ReadonlyMap<ProvinceCode | 'all', Announcement['kind']>

/** Reports whose province is not known are for the whole country alone; where one has gone from must hear it too. */
const placesOf = ({ before, province }: SavedReport): Places => {
  const places = new Map<ProvinceCode | 'all', Announcement['kind']>([
    ['all', before === undefined ? 'new' : 'changed'],
  ])
  if (before !== undefined && before !== 'unknown') places.set(before, 'changed')
  if (province !== 'unknown') places.set(province, province === before ? 'changed' : 'new')
  return places
}

/** What to say on which channel after some saves: each report once, as new where it was new at any of them. */
export const announcementsOf = (
  saved: readonly SavedReport[],
): ReadonlyMap<string, readonly Announcement[]> => {
  const channels = new Map<string, Map<ReportId, Announcement>>()
  for (const save of saved)
    for (const [area, kind] of placesOf(save)) {
      const channel = channelOf(area)
      const known = channels.get(channel) ?? new Map<ReportId, Announcement>()
      const before = known.get(save.report)
      known.set(save.report, { id: save.report, kind: before?.kind === 'new' ? 'new' : kind })
      channels.set(channel, known)
    }
  return new Map([...channels].map(([channel, announcements]) => [channel, [...announcements.values()]]))
}
