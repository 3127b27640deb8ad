/** What the function needs from its environment; the stack must give exactly these. */
export const variables = [
  'TABLE_NAME',
  'LINE_SECRET_ARN',
  'LINE_API_BASE_URL',
  'LINE_RESERVE_REPORTS',
] as const

export type Env = Record<(typeof variables)[number], string>
