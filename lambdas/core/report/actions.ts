/** What a button of a card does. */
export const sceneActions = [
  'acknowledge',
  'arrived',
  'closed',
  'notFound',
  'prank',
  'confirmPrank',
  'undoPrank',
  'forward',
] as const

export type SceneAction = (typeof sceneActions)[number]

/** What a team's buttons do. */
export const careActions = ['acceptCare', 'followedUp', 'closeCare'] as const

export type CareAction = (typeof careActions)[number]

/** Why a button changed nothing. */
export const pressProblems = [
  /** The group was never told of this report. */
  'notNotified',
  /** Scene buttons are the police's, care buttons the team's. */
  'notYourPart',
  /** Somebody has done that already, or has gone further. */
  'taken',
  /** Nobody has acknowledged it yet. */
  'notAcknowledged',
  'over',
  /** Nobody has proposed that it is a prank. */
  'notProposed',
  /** The second word must be another officer's. */
  'samePerson',
  /** LINE did not say who pressed, which a second word needs. */
  'unknownPerson',
  /** A team has the case, so it is no prank. */
  'inCare',
  'notForwarded',
  'notAccepted',
  'careClosed',
  'nothingDue',
  /** So many presses mean that something else is wrong. */
  'tooMany',
] as const

export type PressProblem = (typeof pressProblems)[number]

/** Every button of a card or of an answer in a group. */
export const responderActions = [...sceneActions, ...careActions] as const
export type ResponderAction = (typeof responderActions)[number]
