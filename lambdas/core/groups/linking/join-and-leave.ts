import type { GroupMessage } from '../../responses/group-message.ts'
import type { GroupEventContext } from '../group-event-context.ts'
import { changeGroup, changeLink } from './change-link.ts'
import { markLeft } from './link-attempts.ts'
import type { LinkingPorts } from './ports.ts'
import { linkingTexts } from './texts.ts'
import { dropReplacement, type UnitLink } from './unit-link.ts'

/**
 * The account is in a group. That it came in proves that it was out: a code typed before has ended with that,
 * even where nobody has told of the leave yet. A group that a roster file names is left to the leave itself.
 */
export const groupJoined = async (
  { groupId, at }: GroupEventContext,
  ports: LinkingPorts,
): Promise<GroupMessage> => {
  const links = await ports.links.ofGroup(groupId)
  const fromCodes = links.filter((link) => link.groupId !== groupId || link.linkedAt !== undefined)
  await unlinkUnits(fromCodes, groupId, at - 1, ports)
  // The roster is read whole for this, which strangers can have done by inviting the account: once, where nothing changed.
  const now = fromCodes.length > 0 ? await ports.links.ofGroup(groupId) : links
  const linked = now.find((link) => link.groupId === groupId)
  return { text: linked ? linkingTexts.alreadyLinked(linked.unit.nameTh) : linkingTexts.askForCode }
}

/**
 * The account has left the group or was removed: whatever units the group stood for have none now, unless it was
 * linked after that. Throws where the store does not answer; then LINE has to bring the event again.
 */
export const groupLeft = async ({ groupId, at }: GroupEventContext, ports: LinkingPorts): Promise<void> => {
  // First for those who are linking this very group now: they look at it once more after they have saved.
  await changeGroup(ports.links, groupId, (group) => ({ next: markLeft(group, at), answer: undefined }))
  await unlinkUnits(await ports.links.ofGroup(groupId), groupId, at, ports)
}

/** Takes a group that is gone since a moment from these units. */
export const unlinkUnits = async (
  links: readonly UnitLink[],
  groupId: string,
  at: number,
  ports: LinkingPorts,
): Promise<void> => {
  for (const { unit } of links) {
    await changeLink(ports.links, unit.code, (link) => {
      const forsaken = dropReplacement(link, groupId, at)
      // Before it is saved: a process that dies in between has raised it once too often, not once too little.
      if (forsaken?.isUnlinked) ports.watch.raise('UnitUnlinked')
      return { next: forsaken?.next, answer: undefined }
    })
  }
}
