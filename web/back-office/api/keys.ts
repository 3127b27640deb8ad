/** Days (`YYYY-MM-DD`), a province or all, and whatever else narrows a question: part of a query's key. */
export type QueryInput = Readonly<Record<string, string | undefined>>

/** The keys of queries. What is refreshed when a report changes begins with `reports`. */
export const keys = {
  me: ['me'],
  reports: ['reports'],
  figures: (asked: QueryInput) => ['reports', 'figures', asked],
  responseTimes: (asked: QueryInput) => ['reports', 'response-times', asked],
  incidents: (asked: QueryInput) => ['reports', 'incidents', asked],
  incident: (id: string) => ['reports', 'incident', id],
  points: (asked: QueryInput) => ['reports', 'points', asked],
  participation: (asked: QueryInput) => ['participation', asked],
  officers: (asked: QueryInput) => ['officers', asked],
  allUnits: ['units'],
  units: (asked: QueryInput) => ['units', 'list', asked],
  unit: (code: string) => ['units', 'one', code],
  unitPoints: (asked: QueryInput) => ['units', 'points', asked],
  settings: ['settings'],
  texts: ['texts'],
  accounts: ['accounts'],
  audit: (asked: QueryInput) => ['audit', asked],
  exports: ['exports'],
} as const
