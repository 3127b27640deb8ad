/** Somebody added the official account as a friend, or took it back from the blocked; or blocked it. Says not who. */
export interface FriendEvent {
  /** LINE's webhook event, so that it counts once however often it comes. */
  readonly id: string
  readonly kind: 'follow' | 'unfollow'
  /** When it happened (epoch ms). */
  readonly at: number
}

/** The events that the figures are to know. */
export interface FriendEvents {
  /** Writes it down unless it is there already. Throws where the store does not answer. */
  happened(event: FriendEvent): Promise<void>
}
