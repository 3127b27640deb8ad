import type { CareAction, PressProblem } from '../report/actions.ts'
import type { Care, PressRecord, Report, Responder } from '../report/model.ts'
import { withdrawNotices } from '../report/notices/withdraw.ts'
import {
  addReplyFallback,
  type IdentifiedPress,
  type PressResult,
  recordPress,
  refusePress,
} from '../report/press.ts'
import { openFollowUp } from './care.ts'

type CarePress = IdentifiedPress<CareAction>

/**
 * Applies a press of a care button: check that it is allowed,
 * change the care, owe the group a push in case the reply fails.
 */
export const applyCarePress = (report: Report, press: CarePress): PressResult => {
  const { care } = report
  const problem = problemOf(care, press)
  if (!care || problem) {
    const by =
      problem === 'taken' ? care?.accepted?.by : problem === 'careClosed' ? care?.closed?.by : undefined
    return { ...refusePress(report, press, problem ?? 'notForwarded', press.by.unit), ...(by && { by }) }
  }
  const { action, by, at, outcome } = press
  const acted: PressRecord = { action, by, at, ...(outcome && { outcome }) }
  const changed = recordPress({ ...report, care: change(care, press) }, press)
  const withdrawn = withdrawNotices(changed, ({ content }) => content.kind === 'followUpDue', press.at)
  return { kind: 'done', report: addReplyFallback(withdrawn, press, acted), acted }
}

const problemOf = (care: Care | undefined, press: CarePress): PressProblem | undefined => {
  if (!care) return 'notForwarded'
  if (!isTeams(care, press)) return 'notYourPart'
  if (care.closed) return 'careClosed'
  if (press.action === 'acceptCare') return care.accepted && 'taken'
  if (!care.accepted) return 'notAccepted'
  if (press.action === 'followedUp') {
    const due = care.followUps[openFollowUp(care)]
    return due && due.dueAt <= press.at ? undefined : 'nothingDue'
  }
  return undefined
}

/** The back office records presses for the team's unit, whether or not its group was notified yet. */
const isTeams = ({ team }: Care, { groupId, by }: CarePress): boolean =>
  by.person.kind === 'backOffice' ? team?.unit.code === by.unit.code : team?.groupId === groupId

const change = (care: Care, { action, by, at, outcome }: CarePress): Care => {
  switch (action) {
    case 'acceptCare':
      return { ...care, accepted: done(by, at) }
    case 'followedUp': {
      const nth = openFollowUp(care)
      const followUps = care.followUps.map((one, index) =>
        index === nth ? { ...one, done: done(by, at) } : one,
      )
      return { ...care, followUps }
    }
    case 'closeCare':
      return { ...care, closed: { ...done(by, at), outcome: outcome ?? 'safe' } }
  }
}

const done = (by: Responder, at: number) => ({ at, by })
