import type { GroupMessage } from '../../responses/group-message.ts'
import type { GroupEventContext } from '../group-event-context.ts'
import { changeGroup, changeLink } from './change-link.ts'
import { markLeft } from './link-attempts.ts'
import type { LinkingPorts } from './ports.ts'
import { linkingTexts } from './texts.ts'
import { dropReplacement, type UnitLink } from './unit-link.ts'

/**
 * The account has joined a group. It must have been outside before, so links that codes made earlier end,
 * even if the leave event has not come yet. Links from a roster file end with the leave event only.
 */
export const groupJoined = async (
  { groupId, at }: GroupEventContext,
  ports: LinkingPorts,
): Promise<GroupMessage> => {
  const links = await ports.links.ofGroup(groupId)
  const fromCodes = links.filter((link) => link.groupId !== groupId || link.linkedAt !== undefined)
  await unlinkUnits(fromCodes, groupId, at - 1, ports)
  // `ofGroup` reads the whole roster, and strangers cause that
  // by inviting the account: read again only after a change.
  const now = fromCodes.length > 0 ? await ports.links.ofGroup(groupId) : links
  const linked = now.find((link) => link.groupId === groupId)
  return { text: linked ? linkingTexts.alreadyLinked(linked.unit.nameTh) : linkingTexts.askForCode }
}

/**
 * The account has left the group or was removed: units that the group stood for lose it, unless it was linked
 * afterwards. Throws if the store does not answer; then LINE redelivers the event.
 */
export const groupLeft = async ({ groupId, at }: GroupEventContext, ports: LinkingPorts): Promise<void> => {
  // Save the leave first: whoever is linking this group at the same time reads it again after saving.
  await changeGroup(ports.links, groupId, (group) => ({ next: markLeft(group, at), answer: undefined }))
  await unlinkUnits(await ports.links.ofGroup(groupId), groupId, at, ports)
}

/** Removes a group that was left at this time from these units. */
export const unlinkUnits = async (
  links: readonly UnitLink[],
  groupId: string,
  at: number,
  ports: LinkingPorts,
): Promise<void> => {
  for (const { unit } of links) {
    await changeLink(ports.links, unit.code, (link) => {
      const dropped = dropReplacement(link, groupId, at)
      // Raise before the save: a crash in between then raises the alarm twice, not never.
      if (dropped?.isUnlinked) ports.watch.raise('UnitUnlinked')
      return { next: dropped?.next, answer: undefined }
    })
  }
}
