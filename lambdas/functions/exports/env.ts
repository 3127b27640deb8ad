/** What the function needs from its environment; the stack must give exactly these. */
export const variables = ['TABLE_NAME', 'EXPORT_QUEUE_URL', 'EXPORTS_BUCKET'] as const

export type Env = Record<(typeof variables)[number], string>
