import { retryKeyOf } from '../../report/notices/notice.ts'
import { raiseSignal } from '../../report/notices/raise-signal.ts'
import type { GroupMessage } from '../../responses/group-message.ts'
import type { GroupEventContext } from '../group-event-context.ts'
import { changeGroup, changeLink, type LinkChange } from './change-link.ts'
import { unlinkUnits } from './join-and-leave.ts'
import { countLinkAttempt, forgiveLinkAttempt, type LinkAttemptResult, leftSince } from './link-attempts.ts'
import { readLinkCode, readLinkCommand } from './link-code.ts'
import { otherUnitOf } from './other-unit.ts'
import type { LinkingPorts } from './ports.ts'
import { linkingTexts } from './texts.ts'
import { type OfferResult, offerGroup, replacementAskedBy, type UnitLink } from './unit-link.ts'

/** A code that was typed in a group. */
export interface TypedCode extends GroupEventContext {
  /**
   * Looks up the name of whoever typed it. Called only if a group will read it, not for any stranger's text.
   */
  readonly name?: () => Promise<string>
}

/**
 * Handles a code typed in a group; `text` is the whole message or the part after the command. One write links
 * the group and uses the code up, so the same code in the same group has the same result after any crash.
 * Throws if the store does not answer; then LINE redelivers the event.
 */
export const redeemLinkCode = async (
  moment: TypedCode,
  text: string,
  ports: LinkingPorts,
): Promise<GroupMessage> => {
  const code = readLinkCode(readLinkCommand(text) ?? text)
  if (!code) return { text: linkingTexts.unreadable }
  const { groupId, eventId, at } = moment
  const fingerprint = await ports.links.fingerprintOf(code)
  const standing = await changeGroup(ports.links, groupId, (group) => {
    if (leftSince(group, at) !== undefined) return { answer: undefined }
    const counted = countLinkAttempt(group, { eventId, fingerprint, at })
    return { next: counted.next, answer: counted.standing }
  })
  if (!standing) {
    // An earlier attempt may have linked before it crashed,
    // after the leave had looked for units of this group.
    await unlinkWhereLeft(moment, await ports.links.ofGroup(groupId), ports)
    return { text: linkingTexts.hasLeft }
  }
  const result = await offerTo(moment, fingerprint, standing, ports)
  if (result.isRight) {
    await changeGroup(ports.links, groupId, (group) => ({
      next: forgiveLinkAttempt(group, eventId),
      answer: undefined,
    }))
  }
  return { text: result.text }
}

interface Result {
  readonly text: string
  /** The code was right, whatever came of it: the attempt does not count. */
  readonly isRight: boolean
}

/** The result of an offer, once it is known whether the group stands for another unit. */
type Decision = OfferResult | { readonly kind: 'taken'; readonly other: string }

const offerTo = async (
  moment: TypedCode,
  fingerprint: string,
  standing: LinkAttemptResult,
  ports: LinkingPorts,
): Promise<Result> => {
  const unit = await ports.links.unitOf(fingerprint)
  const changed =
    unit &&
    (await changeLink(ports.links, unit, (link) => decide(link, moment, fingerprint, standing, ports)))
  if (!changed) return wrongCode('unknown', standing)
  const { link, answer: decision } = changed
  const { nameTh } = link.unit
  switch (decision.kind) {
    case 'refused':
      return wrongCode(decision.why, standing)
    case 'taken':
      return { text: linkingTexts.groupTaken(decision.other, nameTh), isRight: true }
    case 'waits':
      return { text: await askOldGroup(link, ports), isRight: true }
    case 'linked': {
      const isGone = await unlinkWhereLeft(moment, [link], ports)
      return { text: isGone ? linkingTexts.hasLeft : linkingTexts.linked(nameTh), isRight: true }
    }
  }
}

const decide = async (
  link: UnitLink,
  { groupId, at, name }: TypedCode,
  fingerprint: string,
  standing: LinkAttemptResult,
  { links }: LinkingPorts,
): Promise<LinkChange<UnitLink, Decision>> => {
  const offered = offerGroup(link, { groupId, fingerprint, at })
  if (offered.kind === 'refused' || !offered.next) return { answer: offered }
  // Without an attempt left, a group learns only what it could learn before.
  if (standing.kind === 'closed') return { answer: { kind: 'refused', why: 'superseded' } }
  const other = await otherUnitOf(groupId, link.unit.code, links)
  if (other !== undefined) return { answer: { kind: 'taken', other } }
  const isNamed = offered.kind === 'waits' && name !== undefined
  return { answer: offered, next: isNamed ? replacementAskedBy(offered.next, await name()) : offered.next }
}

const wrongCode = (why: keyof typeof linkingTexts.wrong, standing: LinkAttemptResult): Result => {
  const isOut = standing.kind !== 'counted' || standing.left === 0
  const tries = isOut ? linkingTexts.noTriesLeft(standing.until) : linkingTexts.triesLeft(standing.left)
  const text = standing.kind === 'counted' ? `${linkingTexts.wrong[why]}\n${tries}` : tries
  return { text, isRight: false }
}

/**
 * Whether the group was left since the code was typed. A leave during the linking found no unit to unlink.
 */
const unlinkWhereLeft = async (
  { groupId, at }: GroupEventContext,
  links: readonly UnitLink[],
  ports: LinkingPorts,
): Promise<boolean> => {
  const leftAt = leftSince(await ports.links.loadGroup(groupId), at)
  if (leftAt === undefined) return false
  await unlinkUnits(links, groupId, leftAt, ports)
  return true
}

/** Asks the unit's current group. Typing the code again asks again, which LINE delivers once. */
const askOldGroup = async (
  { unit, replacement }: UnitLink,
  { messenger, watch }: LinkingPorts,
): Promise<string> => {
  if (!replacement) throw new Error(`Unit ${unit.code} has no replacement to ask about`)
  const { token, from, by, askedAt, expiresAt } = replacement
  const question = {
    text: linkingTexts.ask(unit.nameTh, by, askedAt, expiresAt),
    buttons: [{ label: linkingTexts.confirm, press: { kind: 'confirmLink', token } as const }],
  }
  const outcome = await messenger.pushToGroup(from, question, retryKeyOf('link', token, 'ask'))
  raiseSignal(outcome, watch)
  const waits = linkingTexts.waits(unit.nameTh, expiresAt)
  return outcome.kind === 'accepted' ? waits : `${waits}\n${linkingTexts.oldGroupNotAsked}`
}
