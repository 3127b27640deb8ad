/** Days (`YYYY-MM-DD`), a province or all, and whatever else narrows a question: part of a query's key. */
export type Asked = Readonly<Record<string, string | undefined>>

/** The keys of queries. What is refreshed when a report changes begins with `reports`. */
export const keys = {
  me: ['me'],
  reports: ['reports'],
  figures: (asked: Asked) => ['reports', 'figures', asked],
  responseTimes: (asked: Asked) => ['reports', 'response-times', asked],
  incidents: (asked: Asked) => ['reports', 'incidents', asked],
  incident: (id: string) => ['reports', 'incident', id],
  points: (asked: Asked) => ['reports', 'points', asked],
  participation: (asked: Asked) => ['participation', asked],
  officers: (asked: Asked) => ['officers', asked],
  allUnits: ['units'],
  units: (asked: Asked) => ['units', 'list', asked],
  unit: (code: string) => ['units', 'one', code],
  unitPoints: (asked: Asked) => ['units', 'points', asked],
  settings: ['settings'],
  texts: ['texts'],
  accounts: ['accounts'],
  audit: (asked: Asked) => ['audit', asked],
  exports: ['exports'],
} as const
