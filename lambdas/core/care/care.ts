import type { LinkedUnit } from '../report/notices/notice.ts'
import type { Responder } from '../report/responder.ts'

/** How continuing care may end. */
export const careOutcomes = ['safe', 'shelter', 'otherAgency', 'unreachable'] as const
export type CareOutcome = (typeof careOutcomes)[number]

/** Continuing care by a multidisciplinary team, a track of its own beside the scene. */
export interface Care {
  readonly forwardedAt: number
  readonly by: Responder
  /** The team that has it; absent while none can be told. */
  readonly team?: LinkedUnit
  /** When a team must be sought again (epoch ms), while there is none. */
  readonly assignAt?: number
  readonly accepted?: { readonly at: number; readonly by: Responder }
  readonly followUps: readonly FollowUp[]
  readonly closed?: { readonly at: number; readonly by: Responder; readonly outcome: CareOutcome }
}

export interface FollowUp {
  readonly dueAt: number
  readonly remindedAt?: number
  readonly done?: { readonly at: number; readonly by: Responder }
}

const hour = 60 * 60_000
/** When a team looks after somebody again: 24 hours, 72 hours and 7 days after the case was forwarded (ms). */
export const followUpsAfter = [24 * hour, 72 * hour, 7 * 24 * hour] as const

/** How often a team is sought where none can be told (ms). */
export const assignEvery = 5 * 60_000

export const beginCare = (by: Responder, team: LinkedUnit | undefined, now: number): Care => ({
  forwardedAt: now,
  by,
  ...(team ? { team } : { assignAt: now }),
  followUps: followUpsAfter.map((after) => ({ dueAt: now + after })),
})

/** The follow-up that the team would report on now: the first that is not done. */
export const openFollowUp = ({ followUps }: Care): number => followUps.findIndex(({ done }) => !done)

/** The follow-up that the team has to be reminded of next, whatever became of those before it. */
export const nextReminder = ({ followUps }: Care): number =>
  followUps.findIndex(({ done, remindedAt }) => !done && remindedAt === undefined)

/** When somebody must look at this care again (epoch ms): a reminder that has not gone out, a team to be found. */
export const careDueAt = (care: Care): number | undefined => {
  if (care.closed) return undefined
  if (!care.team) return care.assignAt
  return care.followUps[nextReminder(care)]?.dueAt
}
