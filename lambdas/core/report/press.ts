import type { CareOutcome } from '../shared/care-outcome.ts'
import type { PressProblem, ResponderAction } from './actions.ts'
import type { Person, PressRecord, Report, Responder, TimelineEntry } from './model.ts'
import { newNotice } from './notices/notice.ts'
import type { UnitSnapshot } from './routing.ts'

/** One press of a card's button in a LINE group. */
export interface Press {
  readonly action: ResponderAction
  /** How care ended; only for `closeCare`. */
  readonly outcome?: CareOutcome
  readonly groupId: string
  readonly userId?: string
  readonly person: Person
  /** LINE's webhook event id: a redelivered event counts once. */
  readonly eventId: string
  /** Epoch milliseconds. */
  readonly at: number
}

/** A press by a unit that was notified of the report and may press this kind of button. */
export type IdentifiedPress<Action extends ResponderAction> = Omit<Press, 'action' | 'groupId'> & {
  readonly action: Action
  /** Absent where the back office records a press for a unit without a LINE group. */
  readonly groupId?: string
  readonly by: Responder
}

export type PressResult =
  | { readonly kind: 'done'; readonly report: Report; readonly acted: PressRecord }
  /** The same event was applied before. */
  | { readonly kind: 'repeated'; readonly acted: PressRecord }
  /** Only the timeline changes, once per event; `by` is the responder who pressed earlier. */
  | {
      readonly kind: 'refused'
      readonly report: Report
      readonly problem: PressProblem
      readonly by?: Responder
    }

/** Refused presses with a timeline entry each; further ones are counted in the last entry. */
const maxRefusedEntries = 40

/** How long to wait for the reply before the group is pushed the same message (ms). */
const replyGrace = 10_000

/** Adds the press to the timeline. */
export const recordPress = (
  report: Report,
  { action, by, eventId, at, outcome }: IdentifiedPress<ResponderAction>,
) => ({
  ...report,
  timeline: [
    ...report.timeline,
    { at, kind: 'acted', action, by, event: eventId, ...(outcome && { outcome }) } satisfies TimelineEntry,
  ],
})

/** Adds a refused press and its reason to the timeline. */
export const refusePress = (
  report: Report,
  { action, at, eventId }: Pick<Press, 'action' | 'at' | 'eventId'>,
  problem: PressProblem,
  unit?: UnitSnapshot,
): Extract<PressResult, { kind: 'refused' }> => {
  const entry: TimelineEntry = {
    at,
    kind: 'pressRefused',
    action,
    why: problem,
    event: eventId,
    times: 1,
    ...(unit && { unit: unit.code }),
  }
  const refused = report.timeline.filter(({ kind }) => kind === 'pressRefused')
  const last = refused.at(-1)
  const timeline =
    refused.length < maxRefusedEntries || last?.kind !== 'pressRefused'
      ? [...report.timeline, entry]
      : report.timeline.map((one) =>
          one === last ? { ...last, at, event: eventId, times: last.times + 1 } : one,
        )
  return { kind: 'refused', report: { ...report, timeline }, problem }
}

/** The last responder who pressed this button. */
export const lastResponderOf = (report: Report, action: ResponderAction): Responder | undefined =>
  report.timeline.findLast(
    (entry): entry is Extract<TimelineEntry, { kind: 'acted' }> =>
      entry.kind === 'acted' && entry.action === action,
  )?.by

/**
 * Owes the group a push with the result of a press, in case LINE does not take the reply.
 * A press that the back office recorded has no reply, so its push is due at once.
 */
export const addReplyFallback = (
  report: Report,
  { groupId, eventId, by, at }: IdentifiedPress<ResponderAction>,
  acted: PressRecord,
): Report => {
  if (groupId === undefined) return report
  const to = { kind: 'unit', unit: by.unit, groupId } as const
  const dueAt = by.person.kind === 'backOffice' ? at : at + replyGrace
  const fallback = newNotice(report.id, fallbackStep(eventId), to, { kind: 'acted', acted }, dueAt)
  return { ...report, notices: [...report.notices, fallback] }
}

/** Removes the owed push, because LINE has taken the reply. */
export const withoutReplyFallback = (report: Report, eventId: string): Report => {
  const step = `/${fallbackStep(eventId)}`
  const notices = report.notices.filter(({ key }) => !key.endsWith(step))
  return notices.length < report.notices.length ? { ...report, notices } : report
}

const fallbackStep = (eventId: string): string => `acted-${eventId}`
