import type { Context } from 'hono'
import type { OfficeProblem } from '../../core/response/office-press.ts'
import type { ProblemCode } from '../api/shared.ts'
import type { BackOfficeEnv } from '../context.ts'
import { problem } from '../problem.ts'

/** What the rules refuse, as a problem of the request; nothing has changed. */
const codes: Readonly<Record<OfficeProblem, ProblemCode>> = {
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

const fields: Partial<Record<OfficeProblem, string>> = {
  unknownUnit: 'unit',
  unitNotLinked: 'unit',
  itself: 'into',
  alreadyTold: 'unit',
}

export const refusal = (c: Context<BackOfficeEnv>, why: OfficeProblem) => problem(c, codes[why], fields[why])
