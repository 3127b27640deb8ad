/** What the function needs from its environment; the stack must give exactly these. */
export const variables = [
  'TABLE_NAME',
  'REPORT_QUEUE_URL',
  'LINE_SECRET_ARN',
  'LINE_API_BASE_URL',
  'LINE_DATA_BASE_URL',
  'PLACE_INDEX_NAME',
  'PLACE_INDEX_REGION',
  'SMS',
  'FILES_BUCKET',
  'FILES_BASE_URL',
] as const

export type Env = Record<(typeof variables)[number], string>
