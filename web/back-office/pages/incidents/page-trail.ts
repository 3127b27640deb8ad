/**
 * The pages that were opened so far: the service gives a token for the next page only, so that the way back is
 * remembered. `tokens[0]` is undefined, the first page has none; `at` counts from 0.
 */
export interface PageTrail {
  readonly tokens: readonly (string | undefined)[]
  readonly at: number
}

export const firstPage: PageTrail = { tokens: [undefined], at: 0 }

/**
 * To page `to`: one that was opened before, or the one behind the page that is shown, whose `next` is given. Where
 * the next page's token is another than it was, pages beyond it are forgotten: they would begin elsewhere.
 */
export const turned = (trail: PageTrail, to: number, next: string | undefined): PageTrail => {
  if (to === trail.at + 1 && next !== undefined && next !== trail.tokens[to]) {
    return { tokens: [...trail.tokens.slice(0, to), next], at: to }
  }
  return to >= 0 && to < trail.tokens.length ? { ...trail, at: to } : trail
}

/** How many pages a reader can choose from, the next one included. */
export const reachable = ({ tokens, at }: PageTrail, next: string | undefined): number =>
  Math.max(tokens.length, next === undefined ? at + 1 : at + 2)
