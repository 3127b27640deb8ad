/** Where the client gets its access token from: the session puts itself here when it has begun. */
export interface Tokens {
  /** The access token, renewed where it is about to end; undefined where nobody is signed in. */
  current(): Promise<string | undefined>
  /** Another one, after a refusal; undefined where there is none. */
  renewed(): Promise<string | undefined>
  /** Not even a new token was taken: the person has to sign in again. */
  refused(): void
}

const nobody: Tokens = {
  current: async () => undefined,
  renewed: async () => undefined,
  refused: () => undefined,
}

let holder: Tokens = nobody

export const holdTokens = (tokens: Tokens): void => {
  holder = tokens
}

export const tokens: Tokens = {
  current: () => holder.current(),
  renewed: () => holder.renewed(),
  refused: () => holder.refused(),
}
