import type { Refusal } from '../../report/model.ts'
import { retryKeyOf } from '../../report/notices/notice.ts'
import { type Drill, isBeingSent, wasDrilledRecently } from './drill.ts'
import type { SendDrillPorts } from './ports.ts'
import { drillTexts } from './texts.ts'

/** A unit with a group to drill. */
export interface UnitToDrill {
  readonly code: string
  readonly nameTh: string
  readonly groupId: string
}

export type DrillResult =
  | { readonly kind: 'sent' }
  /** Its last drill was less than an hour ago, and `again` was not set. */
  | { readonly kind: 'rests'; readonly sentAt: number }
  /** Somebody else started a drill of this unit at the same time. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  /** It is unknown whether LINE accepted the card: the same command sends the same drill again. */
  | { readonly kind: 'retryLater' }

/**
 * Sends a practice card to a unit's group. The drill is saved first: after a crash the next call resumes it
 * under the same retry key, so that the group reads it once. Throws if the store does not answer.
 */
export const sendDrill = async (
  { code, nameTh, groupId }: UnitToDrill,
  ports: SendDrillPorts,
  { again = false }: { readonly again?: boolean } = {},
): Promise<DrillResult> => {
  const { drills, messenger, now, newId } = ports
  const before = (await drills.ofUnit(code))?.last
  if (before && !again && wasDrilledRecently(before, groupId, now())) {
    return { kind: 'rests', sentAt: before.sentAt ?? before.startedAt }
  }
  const drill: Drill =
    before && isBeingSent(before, groupId, now()) ? before : { id: newId(), groupId, startedAt: now() }
  if (drill !== before && !(await drills.begin(code, drill, before))) return { kind: 'busy' }
  const card = {
    text: drillTexts.card(nameTh, drill.startedAt),
    buttons: [{ label: drillTexts.acknowledge, press: { kind: 'drill', drill: drill.id } as const }],
  }
  const outcome = await messenger.pushToGroup(groupId, card, retryKeyOf('drill', drill.id))
  if (outcome.kind === 'refused') return outcome
  if (outcome.kind === 'retryLater') return { kind: 'retryLater' }
  await drills.sent(code, drill.id, now())
  return { kind: 'sent' }
}
