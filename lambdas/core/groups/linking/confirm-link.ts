import { retryKeyOf } from '../../report/notices/notice.ts'
import { raiseSignal } from '../../report/notices/raise-signal.ts'
import type { GroupMessage } from '../../responses/group-message.ts'
import type { GroupEventContext } from '../group-event-context.ts'
import { changeLink, type LinkChange } from './change-link.ts'
import { leftSince } from './link-attempts.ts'
import { otherUnitOf } from './other-unit.ts'
import type { LinkingPorts } from './ports.ts'
import { linkingTexts } from './texts.ts'
import {
  type ConfirmationResult,
  confirmReplacement,
  dropReplacement,
  type Replacement,
  type UnitLink,
} from './unit-link.ts'

/**
 * Somebody in a unit's old group agrees that another group takes its place. The new group is told by a push,
 * whose retry key makes a repeated press tell it once. Throws if the store does not answer.
 */
export const confirmLink = async (
  { groupId, at }: GroupEventContext,
  token: string,
  ports: LinkingPorts,
): Promise<GroupMessage> => {
  const asked = (await ports.links.ofGroup(groupId)).find(({ replacement }) => replacement?.token === token)
  if (!asked) return { text: linkingTexts.nothingAsked }
  const result = await replaceGroup(asked.unit.code, { at, fromGroup: groupId }, ports)
  switch (result.kind) {
    case 'newGroupGone':
      return { text: linkingTexts.newGroupGone }
    case 'newGroupTaken':
      return { text: linkingTexts.newGroupTaken(result.other) }
    case 'refused':
      return {
        text: result.why === 'expired' ? linkingTexts.requestExpired : linkingTexts.nothingAsked,
      }
    case 'confirmed': {
      const replaced = linkingTexts.replaced(result.nameTh)
      return { text: result.isNewGroupTold ? replaced : `${replaced}\n${linkingTexts.newGroupNotTold}` }
    }
  }
}

/**
 * Why the new group cannot take over: the account has left
 * it since the request, or it stands for another unit.
 */
type UnfitGroup =
  | { readonly kind: 'newGroupGone' }
  | { readonly kind: 'newGroupTaken'; readonly other: string }

/** The result of a confirmation. */
export type ReplacementResult =
  | Extract<ConfirmationResult, { kind: 'refused' }>
  | UnfitGroup
  | {
      readonly kind: 'confirmed'
      readonly replacement: Replacement
      readonly nameTh: string
      readonly isNewGroupTold: boolean
    }

type Decision = ConfirmationResult | UnfitGroup

/** Puts the new group in the place of the old one and tells it. Repeated calls have the same result. */
export const replaceGroup = async (
  unit: string,
  { at, fromGroup }: { readonly at: number; readonly fromGroup?: string },
  ports: LinkingPorts,
): Promise<ReplacementResult> => {
  const changed = await changeLink(
    ports.links,
    unit,
    async (link): Promise<LinkChange<UnitLink, Decision>> => {
      const answer = confirmReplacement(link, at, fromGroup)
      if (answer.kind === 'refused' || !answer.next) return { answer }
      // A leave that comes later changes this same item, so one of the two saves fails and is applied again.
      const { to, askedAt } = answer.replacement
      const leftAt = leftSince(await ports.links.loadGroup(to), askedAt)
      const dropped = leftAt === undefined ? undefined : dropReplacement(link, to, leftAt)
      if (dropped) return { answer: { kind: 'newGroupGone' }, next: dropped.next }
      const other = await otherUnitOf(to, unit, ports.links)
      return other === undefined
        ? { answer, next: answer.next }
        : { answer: { kind: 'newGroupTaken', other } }
    },
  )
  if (!changed) return { kind: 'refused', why: 'nothingAsked' }
  const { link, answer } = changed
  if (answer.kind !== 'confirmed') return answer
  const { replacement } = answer
  const { nameTh } = link.unit
  const outcome = await ports.messenger.pushToGroup(
    replacement.to,
    { text: linkingTexts.linked(nameTh) },
    retryKeyOf('link', replacement.token, 'linked'),
  )
  raiseSignal(outcome, ports.watch)
  return { kind: 'confirmed', replacement, nameTh, isNewGroupTold: outcome.kind === 'accepted' }
}
