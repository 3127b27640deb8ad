import type { Care, LinkedUnit, Responder } from '../report/model.ts'

const hour = 60 * 60_000
/** When a team looks after somebody again: 24 hours, 72 hours and 7 days after the case was forwarded (ms). */
export const followUpsAfter = [24 * hour, 72 * hour, 7 * 24 * hour] as const

/** How often a team is sought where none can be told (ms). */
export const careTeamRetryInterval = 5 * 60_000

export const beginCare = (by: Responder, team: LinkedUnit | undefined, now: number): Care => ({
  forwardedAt: now,
  by,
  ...(team ? { team } : { assignAt: now }),
  followUps: followUpsAfter.map((after) => ({ dueAt: now + after })),
})

/** The follow-up that the team would report on now: the first that is not done. */
export const openFollowUp = ({ followUps }: Care): number => followUps.findIndex(({ done }) => !done)
