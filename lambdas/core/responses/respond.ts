import { changeReport, type ReportChange } from '../report/changes/change-report.ts'
import { withoutOwedReply } from '../report/notices/answer-owed.ts'
import type { ReportQueue, Reports } from '../report/ports.ts'
import type { Press, PressResult } from '../report/press-record.ts'
import { queueWhenDue } from '../report/queue-for.ts'
import { transitions } from '../report/scene.ts'
import type { Clock } from '../shared/clock.ts'
import type { ReportId } from '../shared/report-id.ts'
import type { Watch } from '../shared/watch.ts'
import { pressTexts } from '../texts/press-answers.ts'
import type { GroupPress } from './group-answer.ts'
import { type PersonPorts, personOf } from './person.ts'
import { applyPress, isSceneAction } from './press.ts'
import { doneAnswer, refusedAnswer } from './press-answer.ts'

export interface RespondPorts extends PersonPorts {
  readonly reports: Reports
  readonly reportQueue: ReportQueue
  readonly watch: Watch
  readonly now: Clock
}

/** Who pressed where, as LINE told it. */
interface Presser {
  readonly id: string
  readonly groupId: string
  readonly userId?: string
}

type RespondButton = Extract<GroupPress, { kind: 'respond' }>

/**
 * A button of a card was pressed. Of several presses at the same instant one is saved and wins; the others are
 * taken in again on what it has made of the report, and read who was faster.
 * Throws where the store does not answer.
 */
export const respondToPress = async (presser: Presser, button: RespondButton, ports: RespondPorts) => {
  const { id: eventId } = presser
  const { report: id } = button
  let pressed: Press | undefined
  const changed = await changeReport(id, ports, async (report): Promise<ReportChange<PressResult>> => {
    pressed ??= await pressOf(presser, button, ports)
    const result = applyPress(report, pressed)
    if (result.kind === 'repeated') return { answer: result }
    const isScene = result.kind === 'done' && isSceneAction(result.acted.action)
    const from = isScene ? transitions[result.acted.action].from : undefined
    return { next: result.report, from, answer: result }
  })
  if (!changed) return { answer: { text: pressTexts.unknownReport } }
  const { report, before, answer: result } = changed
  if (result.kind === 'refused') {
    return { answer: refusedAnswer(id, result.problem, before && result.by), about: id }
  }
  if (before) await queueWhenDue(report, ports)
  const onceSaid = () => strikeOut(id, eventId, ports)
  return { answer: doneAnswer(id, result.acted), about: id, onceSaid }
}

const pressOf = async (
  presser: Presser,
  { action, outcome }: RespondButton,
  ports: RespondPorts,
): Promise<Press> => {
  const { id: eventId, groupId, userId } = presser
  const person = await personOf(presser, ports)
  const at = ports.now()
  return { action, groupId, eventId, person, at, ...(userId && { userId }), ...(outcome && { outcome }) }
}

/** The reply has said it, so that no push has to. Where this fails, the group reads it twice. */
const strikeOut = async (id: ReportId, eventId: string, ports: RespondPorts): Promise<void> => {
  const said = await changeReport(id, ports, (report) => ({
    next: withoutOwedReply(report, eventId),
    answer: undefined,
  }))
  if (said?.before) await queueWhenDue(said.report, ports)
}
