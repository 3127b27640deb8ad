import type { Unit } from '../../shared/unit.ts'
import type { GroupSize } from './ports.ts'

/** Who gets the card of every report. */
const alwaysNotified = ['station', 'centre191', 'team'] as const

/** Delivered, acknowledged, arrived, ended: what the reporter is told by push. */
const pushesToReporter = 4

/** The size of a kind's groups while none of them is known: rather too many than too few. */
const assumedSize = 20

/** What a typical report costs in messages: a push to a group counts once for each of its members. */
export const costOfReport = (roster: readonly Unit[], sizes: readonly GroupSize[]): number => {
  const members = new Map(sizes.map((size) => [size.groupId, size.members]))
  const groups = alwaysNotified.map((kind) =>
    roster.flatMap((unit) => (unit.kind === kind && unit.lineGroupId ? [members.get(unit.lineGroupId)] : [])),
  )
  return Math.ceil(groups.reduce((sum, sizesOfKind) => sum + averageSize(sizesOfKind), pushesToReporter))
}

/** What one push to each of these groups costs, as far as their sizes are known. */
export const costOfPushes = (groupIds: readonly string[], sizes: readonly GroupSize[]): number => {
  const members = new Map(sizes.map((size) => [size.groupId, size.members]))
  return groupIds.reduce((sum, groupId) => sum + (members.get(groupId) ?? assumedSize), 0)
}

/** Of the sizes that are known; nothing where there is no group at all. */
const averageSize = (sizes: readonly (number | undefined)[]): number => {
  const known = sizes.filter((size) => size !== undefined)
  if (known.length === 0) return sizes.length > 0 ? assumedSize : 0
  return known.reduce((sum, size) => sum + size, 0) / known.length
}
