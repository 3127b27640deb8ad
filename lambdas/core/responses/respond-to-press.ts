import { applyCarePress } from '../care/care-press.ts'
import { isSceneAction } from '../report/actions.ts'
import { changeReport, type ReportChange } from '../report/changes/change-report.ts'
import type { Report, Responder, TimelineEntry } from '../report/model.ts'
import type { ReportQueue, Reports } from '../report/ports.ts'
import { type Press, type PressResult, refusePress, withoutReplyFallback } from '../report/press.ts'
import { queueWhenDue } from '../report/queue-when-due.ts'
import { cardsOf } from '../report/report.ts'
import type { UnitSnapshot } from '../report/routing.ts'
import { isPoliceKind, transitions } from '../report/scene.ts'
import type { Clock } from '../shared/clock.ts'
import type { ReportId } from '../shared/report-id.ts'
import type { Watch } from '../shared/watch.ts'
import { pressTexts } from '../texts/press-answers.ts'
import type { GroupPress, GroupReply } from './group-message.ts'
import { identifyPerson, type PersonPorts } from './identify-person.ts'
import { donePressReply, refusedPressReply } from './press-reply.ts'
import { applyScenePress } from './scene-press.ts'

export interface RespondPorts extends PersonPorts {
  readonly reports: Reports
  readonly reportQueue: ReportQueue
  readonly watch: Watch
  readonly now: Clock
}

/** The LINE event of a press; `id` is LINE's webhook event id. */
interface PressEvent {
  readonly id: string
  readonly groupId: string
  readonly userId?: string
}

type RespondButton = Extract<GroupPress, { kind: 'respond' }>

/**
 * Handles a press of a card's button: load the report, apply the press, save, queue the report, build the reply.
 * Of concurrent presses the first save wins; the others are applied again to the saved report, and their reply
 * names who was faster. Throws if the store does not answer.
 */
export const respondToPress = async (
  event: PressEvent,
  button: RespondButton,
  ports: RespondPorts,
): Promise<GroupReply> => {
  const { report: id } = button
  let press: Press | undefined
  const changed = await changeReport(id, ports, async (report): Promise<ReportChange<PressResult>> => {
    press ??= await readPress(event, button, ports)
    const result = applyPress(report, press)
    if (result.kind === 'repeated') return { answer: result }
    const isScene = result.kind === 'done' && isSceneAction(result.acted.action)
    const from = isScene ? transitions[result.acted.action].from : undefined
    return { next: result.report, from, answer: result }
  })
  if (!changed) return { answer: { text: pressTexts.unknownReport } }
  const { report, before, answer: result } = changed
  if (result.kind === 'refused') {
    return { answer: refusedPressReply(id, result.problem, before && result.by), about: id }
  }
  if (before) await queueWhenDue(report, ports)
  const afterReply = () => removeReplyFallback(id, event.id, ports)
  return { answer: donePressReply(id, result.acted), about: id, afterReply }
}

const readPress = async (
  event: PressEvent,
  { action, outcome }: RespondButton,
  ports: RespondPorts,
): Promise<Press> => {
  const { id: eventId, groupId, userId } = event
  const person = await identifyPerson(event, ports)
  const at = ports.now()
  return { action, groupId, eventId, person, at, ...(userId && { userId }), ...(outcome && { outcome }) }
}

/** LINE has taken the reply, so no push is needed. If this fails, the group gets the same message twice. */
const removeReplyFallback = async (id: ReportId, eventId: string, ports: RespondPorts): Promise<void> => {
  const changed = await changeReport(id, ports, (report) => ({
    next: withoutReplyFallback(report, eventId),
    answer: undefined,
  }))
  if (changed?.before) await queueWhenDue(changed.report, ports)
}

/** Applies a press: finds the unit that the group stands for, then applies a scene press or a care press. */
export const applyPress = (report: Report, press: Press): PressResult => {
  const before = report.timeline.find((entry) => isPressEntry(entry) && entry.event === press.eventId)
  if (before?.kind === 'acted') {
    const { action, by, at, outcome } = before
    return { kind: 'repeated', acted: { action, by, at, ...(outcome && { outcome }) } }
  }
  // A redelivered refusal stays refused: the group was told so, and may have pressed something else since.
  if (before?.kind === 'pressRefused') return { kind: 'refused', report, problem: before.why }
  const { action, person, userId } = press
  const units = notifiedUnitsOf(report, press.groupId)
  if (units.length === 0) return refusePress(report, press, 'notNotified')
  const unit = units.find(({ kind }) => isPoliceKind(kind) === isSceneAction(action))
  if (!unit) return refusePress(report, press, 'notYourPart', units[0])
  const by: Responder = { unit, person, ...(userId && { userId }) }
  return isSceneAction(action)
    ? applyScenePress(report, { ...press, action, by })
    : applyCarePress(report, { ...press, action, by })
}

const isPressEntry = (entry: TimelineEntry): entry is Extract<TimelineEntry, { readonly event: string }> =>
  entry.kind === 'acted' || entry.kind === 'pressRefused'

/** The units for which this group was notified of the report. */
export const notifiedUnitsOf = (report: Report, groupId: string): readonly UnitSnapshot[] => {
  const units = cardsOf(report)
    .filter(({ to }) => to.groupId === groupId)
    .map(({ to }) => to.unit)
  const team = report.care?.team
  return team?.groupId === groupId ? [...units, team.unit] : units
}
