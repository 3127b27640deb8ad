/** Who is called in where nobody acknowledges: each step comes on top of those before. */
export const ladderSteps = ['stations', 'centre', 'command', 'everyone'] as const

export type LadderStepName = (typeof ladderSteps)[number]
