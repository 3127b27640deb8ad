/** What the function needs from its environment; the stack must give exactly these. */
export const variables = ['TABLE_NAME', 'SIGN_IN_ISSUER', 'SIGN_IN_CLIENT_ID'] as const

export type Env = Record<(typeof variables)[number], string>
