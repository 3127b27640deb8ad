import type { Care, LinkedUnit, Responder } from '../report/model.ts'

const hour = 60 * 60_000
/** When follow-ups are due after forwarding: 24 hours, 72 hours and 7 days (ms). */
export const followUpsAfter = [24 * hour, 72 * hour, 7 * 24 * hour] as const

/** How often to look for a team while none can be notified (ms). */
export const careTeamRetryInterval = 5 * 60_000

export const beginCare = (by: Responder, team: LinkedUnit | undefined, now: number): Care => ({
  forwardedAt: now,
  by,
  ...(team ? { team } : { assignAt: now }),
  followUps: followUpsAfter.map((after) => ({ dueAt: now + after })),
})

/**
 * Zero-based index of the first follow-up that is not
 * done, -1 if all are: the one that the team reports next.
 */
export const openFollowUp = ({ followUps }: Care): number => followUps.findIndex(({ done }) => !done)
