import type { Context } from 'hono'
import type { OperatorProblem } from '../../../core/operator/press-for-unit.ts'
import type { BackOfficeEnv } from '../http/context.ts'
import { respondWithProblem } from '../http/problem.ts'
import type { ProblemCode } from '../http/schemas.ts'

/** What the rules refuse, as a problem of the request; nothing has changed. */
const codes: Readonly<Record<OperatorProblem, ProblemCode>> = {
  taken: 'alreadyDone',
  careClosed: 'alreadyDone',
  alreadyTold: 'alreadyTold',
  alreadyLinked: 'alreadyDone',
  unknownUnit: 'badInput',
  unitNotLinked: 'badInput',
  itself: 'badInput',
  unknownReport: 'notFound',
  notNotified: 'notNow',
  notYourPart: 'notNow',
  notAcknowledged: 'notNow',
  over: 'notNow',
  notProposed: 'notNow',
  samePerson: 'notNow',
  unknownPerson: 'notNow',
  inCare: 'notNow',
  notForwarded: 'notNow',
  notAccepted: 'notNow',
  nothingDue: 'notNow',
  tooMany: 'notNow',
  notRouted: 'notNow',
}

const fields: Partial<Record<OperatorProblem, string>> = {
  unknownUnit: 'unit',
  unitNotLinked: 'unit',
  itself: 'into',
  alreadyTold: 'unit',
}

export const refusal = (c: Context<BackOfficeEnv>, why: OperatorProblem) =>
  respondWithProblem(c, codes[why], fields[why])
