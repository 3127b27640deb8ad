/** What the function needs from its environment; the stack must give exactly these. */
export const variables = [
  'TABLE_NAME',
  'FILES_BUCKET',
  'EXPORT_QUEUE_URL',
  'EXPORTS_BUCKET',
  'PAGE_KEY_SECRET_ARN',
  'REPORT_QUEUE_URL',
  'LINE_SECRET_ARN',
  'LINE_API_BASE_URL',
  'LADDER',
  'USER_POOL_ID',
] as const

export type Env = Record<(typeof variables)[number], string>
