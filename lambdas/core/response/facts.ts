import type { IncidentFacts } from '../notice.ts'
import type { Report } from '../report.ts'

/** What is known of the incident by now, for a unit so far away from it. */
export const factsOf = (report: Report, metres: number, alsoTold: readonly string[]): IncidentFacts => {
  const { routing, place, phone, who, chatOnly, sameAs } = report
  const address = routing?.address?.label ?? place.address ?? place.title
  return {
    category: report.category,
    place,
    metres,
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
