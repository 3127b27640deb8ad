import type { UnitRecord } from './ports.ts'

/** Why nobody of a unit would see a report. */
export const silences = ['noGroup', 'noRegisteredOfficer', 'unansweredDrill'] as const
export type Silence = (typeof silences)[number]

/** How long a group has to answer a drill (ms). */
const answersWithin = 24 * 60 * 60_000

/** @param registered how many of its officers are registered on LINE */
export const silencesOf = (
  { unit, drills: { last } }: Pick<UnitRecord, 'unit' | 'drills'>,
  registered: number,
  now: number,
): readonly Silence[] => {
  const isOfThisGroup = last !== undefined && last.groupId === unit.lineGroupId
  const isUnanswered =
    isOfThisGroup && !last.answer && last.sentAt !== undefined && now - last.sentAt > answersWithin
  return [
    ...(unit.lineGroupId === undefined ? (['noGroup'] as const) : []),
    ...(registered === 0 ? (['noRegisteredOfficer'] as const) : []),
    ...(isUnanswered ? (['unansweredDrill'] as const) : []),
  ]
}
