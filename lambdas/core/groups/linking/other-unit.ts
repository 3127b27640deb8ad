import type { UnitLinks } from './ports.ts'

/** The name of another unit that this group already stands for, if any: a group stands for one unit. */
export const otherUnitOf = async (
  groupId: string,
  unit: string,
  links: Pick<UnitLinks, 'ofGroup'>,
): Promise<string | undefined> => {
  const all = await links.ofGroup(groupId)
  return all.find((link) => link.groupId === groupId && link.unit.code !== unit)?.unit.nameTh
}
