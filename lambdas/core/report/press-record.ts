import type { CareOutcome } from '../shared/care-outcome.ts'
import type { PressProblem, ResponderAction } from './actions.ts'
import type { Person, PressRecord, Report, Responder, TimelineEntry } from './model.ts'
import type { UnitSnapshot } from './routing.ts'

/** A button of a card, pressed in a group. */
export interface Press {
  readonly action: ResponderAction
  /** How care ended; only `closeCare` has one. */
  readonly outcome?: CareOutcome
  readonly groupId: string
  readonly userId?: string
  readonly person: Person
  /** LINE's webhook event, so that a repeated one counts once. */
  readonly eventId: string
  readonly at: number
}

export type PressResult =
  | { readonly kind: 'done'; readonly report: Report; readonly acted: PressRecord }
  /** The same event has done it before. */
  | { readonly kind: 'repeated'; readonly acted: PressRecord }
  /** Nothing changes but the timeline, and that once for an event; `by` is who was faster. */
  | {
      readonly kind: 'refused'
      readonly report: Report
      readonly problem: PressProblem
      readonly by?: Responder
    }

/** A press that is allowed to look at the report: the group was told of it and has this part in it. */
export type PressBy<Action extends ResponderAction> = Omit<Press, 'action' | 'groupId'> & {
  readonly action: Action
  /** Absent for what the back office writes down for a unit that no group stands for. */
  readonly groupId?: string
  readonly by: Responder
}

/** So many refused presses are worth a line each; of more, the last line counts how many they are. */
const mostRefusedLines = 40

/** Notes on the timeline what a press has changed. */
export const recordPress = (
  report: Report,
  { action, by, eventId, at, outcome }: PressBy<ResponderAction>,
) => ({
  ...report,
  timeline: [
    ...report.timeline,
    { at, kind: 'acted', action, by, event: eventId, ...(outcome && { outcome }) } satisfies TimelineEntry,
  ],
})

/** Notes on the timeline that a press has changed nothing, and why. */
export const refusePress = (
  report: Report,
  { action, at, eventId }: Pick<Press, 'action' | 'at' | 'eventId'>,
  problem: PressProblem,
  unit?: UnitSnapshot,
): Extract<PressResult, { kind: 'refused' }> => {
  const line: TimelineEntry = {
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
    refused.length < mostRefusedLines || last?.kind !== 'pressRefused'
      ? [...report.timeline, line]
      : report.timeline.map((entry) =>
          entry === last ? { ...last, at, event: eventId, times: last.times + 1 } : entry,
        )
  return { kind: 'refused', report: { ...report, timeline }, problem }
}

/** Who has done this last. */
export const lastPressBy = (report: Report, action: ResponderAction): Responder | undefined =>
  report.timeline.findLast(
    (entry): entry is Extract<TimelineEntry, { kind: 'acted' }> =>
      entry.kind === 'acted' && entry.action === action,
  )?.by
