import { beginCare } from '../care/care.ts'
import { forwardToTeam, teamWithCard } from '../care/care-team.ts'
import { recordPushOutcome } from '../delivery/record-push-outcome.ts'
import type { PressProblem, SceneAction } from '../report/actions.ts'
import { endReport, prankUndoCount } from '../report/changes/end-report.ts'
import { searchDuration, withoutSearch } from '../report/changes/search.ts'
import { standDownOthers } from '../report/changes/stand-down.ts'
import type { Notice, PressRecord, Report, Responder } from '../report/model.ts'
import { notifyReporter, notifyReporterOncePerRound } from '../report/notices/notify-reporter.ts'
import {
  addReplyFallback,
  type IdentifiedPress,
  lastResponderOf,
  type PressResult,
  recordPress,
  refusePress,
} from '../report/press.ts'
import { cardsOf } from '../report/report.ts'
import { isEnded, transitions } from '../report/scene.ts'

/** Presses per report, far more than people need. Acknowledging and arriving are always possible. */
const maxPresses = 100

type ScenePress = IdentifiedPress<SceneAction>

/**
 * Applies a press of a scene button: check that it is allowed, change the scene, owe notices to everybody who has
 * to know, and owe the group a push in case the reply fails.
 */
export const applyScenePress = (report: Report, pressed: ScenePress): PressResult => {
  const press = { ...pressed, action: intendedAction(report, pressed) }
  const problem = problemOf(report, press)
  if (problem) {
    const by = problem === 'taken' ? earlierResponder(report, press.action) : undefined
    return { ...refusePress(report, press, problem, press.by.unit), ...(by && { by }) }
  }
  const { action, by, at } = press
  const acted: PressRecord = { action, by, at, ...(report.care && { isInCare: true }) }
  const changed = applyAction(recordPress(markCardReceived(report, press), press), acted)
  return { kind: 'done', report: addReplyFallback(notifyOfPress(changed, acted), press, acted), acted }
}

/** A second officer who also presses `prank` confirms the first one's proposal. */
const intendedAction = ({ prankProposal }: Report, { action, by }: ScenePress): SceneAction =>
  action === 'prank' && prankProposal && areTwoPeople(by, prankProposal.by) === true ? 'confirmPrank' : action

const problemOf = (report: Report, { action, by }: ScenePress): PressProblem | undefined => {
  const { scene, search, prankProposal, care, timeline } = report
  const allowed: readonly string[] = transitions[action].from
  if (!allowed.includes(scene)) return wrongSceneProblem(report, action)
  const isFirst = action === 'acknowledge' || action === 'arrived'
  if (!isFirst && timeline.filter(({ kind }) => kind === 'acted').length >= maxPresses) return 'tooMany'
  switch (action) {
    case 'notFound':
      return search && 'taken'
    case 'forward':
      return care && !care.closed ? 'taken' : undefined
    case 'prank':
      if (care) return 'inCare'
      return prankProposal && samePersonProblem(by, prankProposal.by)
    case 'confirmPrank':
      if (care) return 'inCare'
      return prankProposal ? samePersonProblem(by, prankProposal.by) : 'notProposed'
    default:
      return undefined
  }
}

const wrongSceneProblem = ({ scene }: Report, action: SceneAction): PressProblem => {
  if (action === 'undoPrank') return 'notProposed'
  if (scene === 'new') return 'notAcknowledged'
  return isEnded(scene) && action !== scene && !(action === 'confirmPrank' && scene === 'prank')
    ? 'over'
    : 'taken'
}

const earlierResponder = (report: Report, action: SceneAction): Responder | undefined =>
  action === 'acknowledge' ? report.holder : lastResponderOf(report, action)

const samePersonProblem = (a: Responder, b: Responder): PressProblem | undefined => {
  const areTwo = areTwoPeople(a, b)
  if (areTwo === undefined) return 'unknownPerson'
  return areTwo ? undefined : 'samePerson'
}

/** Whether these are two different people; undefined if LINE did not say who pressed. */
const areTwoPeople = (a: Responder, b: Responder): boolean | undefined => {
  if (a.unit.code !== b.unit.code) return a.userId === undefined || a.userId !== b.userId
  return a.userId && b.userId ? a.userId !== b.userId : undefined
}

/**
 * A press of a card proves that the group has it, even if LINE's answer to the push was lost. A press that the back
 * office records proves nothing: the unit may have reported by phone.
 */
const markCardReceived = (report: Report, { groupId, by, at }: ScenePress): Report =>
  cardsOf(report)
    .filter(() => by.person.kind !== 'backOffice')
    .filter(({ to, state }) => to.groupId === groupId && state.kind === 'owed')
    .reduce((so, card) => recordPushOutcome(so, card, { kind: 'accepted' }, at), report)

const applyAction = (report: Report, { action, by, at }: PressRecord): Report => {
  switch (action as SceneAction) {
    case 'acknowledge':
      return { ...report, scene: 'acknowledged', holder: by }
    case 'arrived':
      return { ...withoutSearch(report), scene: 'arrived', holder: report.holder ?? by }
    case 'closed':
      return { ...withoutSearch(report), scene: 'closed' }
    case 'notFound':
      return { ...report, search: { endsAt: at + searchDuration } }
    case 'prank':
      return { ...report, prankProposal: { by, at } }
    case 'confirmPrank': {
      const { prankProposal: _, ...rest } = withoutSearch(report)
      return { ...rest, scene: 'prank', beforePrank: report.scene }
    }
    case 'undoPrank': {
      const { beforePrank = 'closed', ...rest } = report
      return { ...rest, scene: beforePrank }
    }
    case 'forward':
      return { ...report, care: beginCare(by, teamWithCard(report), at) }
  }
}

/** Owes notices to those who did not press: the reporter, the care team, and units that the ladder called in. */
const notifyOfPress = (report: Report, acted: PressRecord): Report => {
  const { by, at } = acted
  const { unit, person } = by
  const role = person.kind === 'registered' ? { role: person.role } : {}
  switch (acted.action as SceneAction) {
    case 'acknowledge': {
      const content = { kind: 'acknowledged', unit, ...role } as const
      return notifyReporterOncePerRound(standDownOthers(report, acted), content, at)
    }
    case 'arrived':
      return notifyReporterOncePerRound(standDownOthers(report, acted), { kind: 'arrived', unit }, at)
    case 'notFound':
      return notifyReporterOncePerRound(report, { kind: 'searching' }, at)
    case 'closed':
    case 'confirmPrank':
      return endReport(report, at)
    case 'forward':
      return report.care?.team ? forwardToTeam(report, report.care.team, at) : report
    case 'undoPrank':
      return isEnded(report.scene) ? report : notifyPrankUndone(report, at)
    case 'prank':
      return report
  }
}

/**
 * The report was no prank and goes on. An unsent notice of its end is
 * dropped; a reporter who has read that it ended is told who has it.
 */
const notifyPrankUndone = (report: Report, now: number): Report => {
  const { holder, notices, round } = report
  const wasTold = notices.some(({ content, state }) => content.kind === 'ended' && state.kind === 'sent')
  const resumed = { ...report, notices: notices.filter((notice) => !isUnsentEnd(notice)) }
  if (!wasTold || !holder) return resumed
  const content = { kind: 'acknowledged', unit: holder.unit } as const
  return notifyReporter(resumed, `resumed-r${round}-${prankUndoCount(report)}`, content, now)
}

const isUnsentEnd = ({ content, state }: Notice): boolean => content.kind === 'ended' && state.kind === 'owed'
