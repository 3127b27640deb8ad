import {
  LocationClient,
  SearchPlaceIndexForPositionCommand,
  SearchPlaceIndexForTextCommand,
} from '@aws-sdk/client-location'
import type { PlaceIndex } from '../../core/delivery/ports.ts'
import type { Address } from '../../core/report/routing.ts'
import { provinceByName } from '../../core/shared/province.ts'

export interface PlaceIndexSettings {
  readonly indexName: string
  readonly region: string
  /** Another server than Amazon's, such as the local one; then without Amazon's host prefix. */
  readonly endpoint?: string
  /** Told that a search failed, and how; never where it was. */
  readonly onFailure: (search: string, error: string) => void
}

/** Neither search may hold a report up for longer than this (ms). */
const deadline = 700
/** What a police station is called in Thailand, as a search term. */
const policeStation = 'สถานีตำรวจ'

/** Amazon Location's place index: each search is tried once, within its deadline. */
export const amazonPlaceIndex = ({
  indexName,
  region,
  endpoint,
  onFailure,
}: PlaceIndexSettings): PlaceIndex => {
  const client = new LocationClient({
    region,
    maxAttempts: 1,
    ...(endpoint && { endpoint, disableHostPrefix: true }),
  })
  const unlessItFails = async <Answer>(
    search: string,
    work: (abort: AbortSignal) => Promise<Answer>,
  ): Promise<Answer | undefined> => {
    try {
      return await work(AbortSignal.timeout(deadline))
    } catch (error) {
      onFailure(search, error instanceof Error ? error.name : 'unknown')
      return undefined
    }
  }
  return {
    addressAt: ({ latitude, longitude }) =>
      unlessItFails('SearchPlaceIndexForPosition', async (abortSignal) => {
        const { Results } = await client.send(
          new SearchPlaceIndexForPositionCommand({
            IndexName: indexName,
            Position: [longitude, latitude],
            MaxResults: 1,
            Language: 'th',
          }),
          { abortSignal },
        )
        return addressOf(Results?.[0]?.Place)
      }),
    policeStationsNear: ({ latitude, longitude }) =>
      unlessItFails('SearchPlaceIndexForText', async (abortSignal) => {
        const { Results } = await client.send(
          new SearchPlaceIndexForTextCommand({
            IndexName: indexName,
            Text: policeStation,
            BiasPosition: [longitude, latitude],
            FilterCountries: ['THA'],
            MaxResults: 15,
            Language: 'th',
          }),
          { abortSignal },
        )
        return (Results ?? []).flatMap(({ Place }) => {
          const [east, north] = Place?.Geometry?.Point ?? []
          const name = Place?.Label?.split(',')[0]
          return name && east !== undefined && north !== undefined
            ? [{ name, point: { latitude: north, longitude: east } }]
            : []
        })
      }),
  }
}

interface IndexPlace {
  readonly Label?: string | undefined
  readonly Country?: string | undefined
  readonly Region?: string | undefined
  readonly SubRegion?: string | undefined
  readonly Municipality?: string | undefined
}

/** Providers differ in which field holds the district; the province is always the region. */
const addressOf = (place: IndexPlace | undefined): Address => {
  if (!place) return {}
  const province = place.Region ? provinceByName(place.Region)?.code : undefined
  const district = place.SubRegion ?? place.Municipality
  return {
    ...(place.Label && { label: place.Label }),
    ...(place.Country && { country: place.Country }),
    ...(province && { province }),
    ...(district && { district }),
  }
}
