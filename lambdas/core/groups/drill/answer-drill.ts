import type { GroupMessage } from '../../responses/group-message.ts'
import type { GroupEventContext } from '../group-event-context.ts'
import type { Drill } from './drill.ts'
import type { DrillPorts } from './ports.ts'
import { drillTexts } from './texts.ts'

/**
 * Somebody acknowledges a drill; `who` is how the group knows them. The first press in the drill's own group counts,
 * all others change nothing. Throws where the store does not answer; then the event has to be brought again.
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
  // Whoever was faster, or this very press when it came before, stands there now.
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
