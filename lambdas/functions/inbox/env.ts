/** What the function needs from its environment; the stack must give exactly these. */
export const variables = [
  'TABLE_NAME',
  'INBOX_QUEUE_URL',
  'REPORT_QUEUE_URL',
  'LINE_SECRET_ARN',
  'LINE_API_BASE_URL',
  'LADDER',
] as const

export type Env = Record<(typeof variables)[number], string>
