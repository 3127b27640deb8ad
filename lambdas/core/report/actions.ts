/** Buttons of a card that change the scene of an incident. Only police units may press them. */
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

/** Buttons of a care team. */
export const careActions = ['acceptCare', 'followedUp', 'closeCare'] as const

export type CareAction = (typeof careActions)[number]

/** Every button that acts on a report. */
export const responderActions = [...sceneActions, ...careActions] as const

export type ResponderAction = (typeof responderActions)[number]

export const isSceneAction = (action: ResponderAction): action is SceneAction =>
  sceneActions.some((one) => one === action)

/** Why a press changed nothing. */
export const pressProblems = [
  /** The group was never notified of this report. */
  'notNotified',
  /** A team pressed a scene button, or a police unit pressed a care button. */
  'notYourPart',
  /** Somebody else pressed first, or the scene is further already. */
  'taken',
  /** Nobody has acknowledged the report yet. */
  'notAcknowledged',
  /** The report has ended. */
  'over',
  /** Nobody has proposed that the report is a prank. */
  'notProposed',
  /** A second officer has to confirm a prank, not the one who proposed it. */
  'samePerson',
  /** LINE did not say who pressed, so that a second officer cannot be told from the first. */
  'unknownPerson',
  /** A team has the case, so it cannot be a prank. */
  'inCare',
  /** The case was not forwarded to a team. */
  'notForwarded',
  /** The team has not accepted the case yet. */
  'notAccepted',
  /** The team has closed the case. */
  'careClosed',
  /** No follow-up is due yet. */
  'nothingDue',
  /** The report has reached its limit of presses, which only a fault or abuse can explain. */
  'tooMany',
] as const

export type PressProblem = (typeof pressProblems)[number]
