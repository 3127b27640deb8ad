import type { GroupPress } from '../group-answer.ts'
import type { Clock, ReportQueue, Reports, Watch } from '../ports.ts'
import { queueFor } from '../queue-for.ts'
import type { Report } from '../report.ts'
import type { ReportId } from '../report-id.ts'
import { pressTexts } from '../texts/press-answers.ts'
import { answered } from './answer-owed.ts'
import { type PersonPorts, personOf } from './person.ts'
import { isSceneAction, press } from './press.ts'
import { doneAnswer, refusedAnswer } from './press-answer.ts'
import type { Press } from './press-record.ts'
import { transitions } from './scene.ts'

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

/** So many concurrent writers of one report mean that something else is wrong. */
const mostTries = 12

/**
 * A button of a card was pressed. Of several presses at the same instant one is saved and wins; the others are
 * taken in again on what it has made of the report, and read who was faster.
 * Throws where the store does not answer.
 */
export const respond = async (
  presser: Presser,
  button: Extract<GroupPress, { kind: 'respond' }>,
  ports: RespondPorts,
) => {
  const { id: eventId, groupId, userId } = presser
  const { report: id, action, outcome } = button
  const found = await ports.reports.load(id)
  if (!found) return { answer: { text: pressTexts.unknownReport } }
  const pressed: Press = {
    action,
    groupId,
    eventId,
    person: await personOf(presser, ports),
    at: ports.now(),
    ...(userId && { userId }),
    ...(outcome && { outcome }),
  }
  let report: Report | undefined = found
  for (let tries = 0; report && tries < mostTries; tries += 1) {
    const result = press(report, pressed)
    const onceSaid = () => strikeOut(id, eventId, ports)
    if (result.kind === 'repeated') return { answer: doneAnswer(id, result.acted), about: id, onceSaid }
    const isDone = result.kind === 'done'
    if (!isDone && result.report === report)
      return { answer: refusedAnswer(id, result.problem, undefined), about: id }
    const from =
      isDone && isSceneAction(result.acted.action) ? transitions[result.acted.action].from : undefined
    const saved = await ports.reports.save(result.report, from)
    if (saved) {
      if (!isDone) return { answer: refusedAnswer(id, result.problem, result.by), about: id }
      await queueFor(saved, ports)
      return { answer: doneAnswer(id, result.acted), about: id, onceSaid }
    }
    report = await ports.reports.load(id)
  }
  throw new Error(`A report changed under ${mostTries} tries to save a press`)
}

/** The reply has said it, so that no push has to. Where this fails, the group reads it twice. */
const strikeOut = async (id: ReportId, eventId: string, ports: RespondPorts): Promise<void> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const report = await ports.reports.load(id)
    const said = report && answered(report, eventId)
    if (!said || said === report) return
    const saved = await ports.reports.save(said)
    if (saved) return queueFor(saved, ports)
  }
}
