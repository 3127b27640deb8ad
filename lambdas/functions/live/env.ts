/** What the function needs from its environment; the stack must give exactly these. */
export const variables = ['LIVE_ENDPOINT'] as const

export type Env = Record<(typeof variables)[number], string>
