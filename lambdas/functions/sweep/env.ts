/** What the function needs from its environment; the stack must give exactly these. */
export const variables = ['TABLE_NAME', 'INBOX_QUEUE_URL', 'REPORT_QUEUE_URL'] as const

export type Env = Record<(typeof variables)[number], string>
