/** Requests per period of the endpoints whose limit differs from the common one. */
const LIMITS: Record<string, { readonly requests: number; readonly periodMs: number }> = {
  multicast: { requests: 200, periodMs: 1_000 },
  loading: { requests: 100, periodMs: 1_000 },
  broadcast: { requests: 60, periodMs: 3_600_000 },
  webhookTest: { requests: 60, periodMs: 3_600_000 },
  insightFollowers: { requests: 60, periodMs: 3_600_000 },
  richMenuCreate: { requests: 100, periodMs: 3_600_000 },
  richMenuDelete: { requests: 100, periodMs: 3_600_000 },
  richMenuBatch: { requests: 3, periodMs: 3_600_000 },
}
const COMMON = { requests: 2_000, periodMs: 1_000 }

export interface RateLimits {
  /** Takes one request out of the endpoint's bucket; false where it is empty. */
  allow(endpoint: string): boolean
}

/** Token buckets in memory, on real time: a restart fills them, a stretched clock does not. */
export function createRateLimits(now: () => number = performance.now.bind(performance)): RateLimits {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    allow(endpoint) {
      const { requests, periodMs } = LIMITS[endpoint] ?? COMMON
      const at = now()
      const bucket = buckets.get(endpoint) ?? { tokens: requests, at }
      const tokens = Math.min(requests, bucket.tokens + ((at - bucket.at) / periodMs) * requests)
      buckets.set(endpoint, { tokens: tokens >= 1 ? tokens - 1 : tokens, at })
      return tokens >= 1
    },
  }
}
