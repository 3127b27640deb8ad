import type { UnitRecord } from './ports.ts'

/** Why nobody of a unit would see a report. */
export const unitSilences = ['noGroup', 'noRegisteredOfficer', 'unansweredDrill'] as const
export type UnitSilence = (typeof unitSilences)[number]

/** How long a group has to answer a drill (ms). */
const answersWithin = 24 * 60 * 60_000

/** @param registered how many of its officers are registered on LINE */
export const silencesOfUnit = (
  { unit, drills: { last } }: Pick<UnitRecord, 'unit' | 'drills'>,
  registered: number,
  now: number,
): readonly UnitSilence[] => {
  const isOfThisGroup = last !== undefined && last.groupId === unit.lineGroupId
  const isUnanswered =
    isOfThisGroup && !last.answer && last.sentAt !== undefined && now - last.sentAt > answersWithin
  return [
    ...(unit.lineGroupId === undefined ? (['noGroup'] as const) : []),
    ...(registered === 0 ? (['noRegisteredOfficer'] as const) : []),
    ...(isUnanswered ? (['unansweredDrill'] as const) : []),
  ]
}
