import type { Unit } from '../../shared/unit.ts'
import type { GroupSize } from './ports.ts'

/** The kinds of units that get the card of every report. */
const alwaysNotified = ['station', 'centre191', 'team'] as const

/** What the reporter is told by push: delivered, acknowledged, arrived, ended. */
const pushesToReporter = 4

/** Assumed group size while none of a kind is known; rather too large than too small. */
const assumedSize = 20

/** Messages per typical report: a push to a group costs one message per member. */
export const costOfReport = (roster: readonly Unit[], sizes: readonly GroupSize[]): number => {
  const members = new Map(sizes.map((size) => [size.groupId, size.members]))
  const groups = alwaysNotified.map((kind) =>
    roster.flatMap((unit) => (unit.kind === kind && unit.lineGroupId ? [members.get(unit.lineGroupId)] : [])),
  )
  return Math.ceil(groups.reduce((sum, sizesOfKind) => sum + averageSize(sizesOfKind), pushesToReporter))
}

/** Messages that one push to each of these groups costs, as far as their sizes are known. */
export const costOfPushes = (groupIds: readonly string[], sizes: readonly GroupSize[]): number => {
  const members = new Map(sizes.map((size) => [size.groupId, size.members]))
  return groupIds.reduce((sum, groupId) => sum + (members.get(groupId) ?? assumedSize), 0)
}

/** Average of the known sizes; 0 if there is no group at all. */
const averageSize = (sizes: readonly (number | undefined)[]): number => {
  const known = sizes.filter((size) => size !== undefined)
  if (known.length === 0) return sizes.length > 0 ? assumedSize : 0
  return known.reduce((sum, size) => sum + size, 0) / known.length
}
