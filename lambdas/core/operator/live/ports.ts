import type { Announcement } from './announce.ts'

/** Those who watch the pages. */
export interface LiveChannels {
  /** Tells whoever has subscribed. Throws where it is not certain that all of it was taken. */
  publish(channel: string, announcements: readonly Announcement[]): Promise<void>
}

/** Reads who has signed in from an access token; undefined where it is forged, expired or not an access token of ours. */
export type ReadToken = (token: string) => Promise<string | undefined>
