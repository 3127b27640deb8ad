import type { GroupMessage } from '../../responses/group-message.ts'
import type { GroupEventContext } from '../group-event-context.ts'
import type { Drill } from './drill.ts'
import type { DrillPorts } from './ports.ts'
import { drillTexts } from './texts.ts'

/**
 * Records that somebody acknowledged a drill; `who` is their name as the group
 * knows it. The first press in the drill's own group counts, others change
 * nothing. Throws if the store does not answer; then LINE redelivers the event.
 */
export const answerDrill = async (
  { eventId, groupId, at }: GroupEventContext,
  drillId: string,
  who: string,
  { drills }: DrillPorts,
): Promise<GroupMessage> => {
  const found = await drills.find(drillId)
  if (!found) return { text: drillTexts.unknown }
  if (found.groupId !== groupId) return { text: drillTexts.otherGroup }
  const read = async (): Promise<Drill | undefined> => {
    const last = (await drills.ofUnit(found.unit))?.last
    return last?.id === drillId ? last : undefined
  }
  const drill = await read()
  if (!drill) return { text: drillTexts.superseded }
  const answer = { at, by: who, eventId }
  const isFirst = !drill.answer && (await drills.answer(found.unit, drill, answer))
  // Read again: the stored answer is that of whoever was faster, or of this event when it came before.
  const answered = isFirst ? { ...drill, answer } : await read()
  if (!answered?.answer) return { text: drillTexts.superseded }
  const { by, at: answeredAt } = answered.answer
  return {
    text:
      answered.answer.eventId === eventId
        ? drillTexts.answered(by, drill.startedAt, answeredAt)
        : drillTexts.alreadyAnswered(by, answeredAt),
  }
}
