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
