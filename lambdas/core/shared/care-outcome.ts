/** How continuing care may end. */
export const careOutcomes = ['safe', 'shelter', 'otherAgency', 'unreachable'] as const

export type CareOutcome = (typeof careOutcomes)[number]
