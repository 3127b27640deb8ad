import { isSamePlace } from '../../shared/place.ts'
import type { IncidentFacts, Report } from '../model.ts'
import type { Card } from '../report.ts'

/** What is known of the incident by now, for a unit at this distance. */
export const factsOf = (
  report: Report,
  metres: number | undefined,
  alsoTold: readonly string[],
): IncidentFacts => {
  const { routing, place, phone, who, chatOnly, sameAs } = report
  const address = routing?.address?.label ?? place.address ?? place.title
  return {
    category: report.category,
    place,
    ...(metres !== undefined && { metres }),
    flags: routing?.flags ?? [],
    alsoTold,
    acceptedAt: report.acceptedAt,
    ...(address && { address }),
    ...(phone && { phone }),
    ...(who && { who }),
    ...(chatOnly && { chatOnly }),
    ...(sameAs && { sameAs }),
  }
}

/** Distance from the card's unit to the newest pin (metres); undefined if the pin has moved since. */
export const metresOf = ({ content }: Card, { place }: Report): number | undefined =>
  isSamePlace(content.place, place) ? content.metres : undefined
