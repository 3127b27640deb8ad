/** One line of a report's history, oldest first (epoch ms). Holds no personal data. */
export type TimelineEntry = { readonly at: number } & (
  | { readonly kind: 'accepted' }
  | { readonly kind: 'amended'; readonly what: 'phone' | 'category' | 'place' }
  | { readonly kind: 'routed'; readonly units: readonly string[] }
  | { readonly kind: 'sent'; readonly notice: string; readonly requestId?: string }
  | { readonly kind: 'refused'; readonly notice: string; readonly reason: Refusal }
  | { readonly kind: 'passedOn'; readonly from: string; readonly to: string }
  | { readonly kind: 'undeliverable' }
)

/** Why LINE will not take a message, however often it is tried. */
export type Refusal = 'monthlyLimit' | 'badRequest' | 'forbidden' | 'notFound'
