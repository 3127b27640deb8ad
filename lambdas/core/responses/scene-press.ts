import { beginCare } from '../care/care.ts'
import { teamWithCard } from '../care/care-team.ts'
import { recordPushOutcome } from '../delivery/settle.ts'
import type { PressProblem, SceneAction } from '../report/actions.ts'
import { searchDuration, withoutSearch } from '../report/changes/search.ts'
import type { PressRecord, Report, Responder } from '../report/model.ts'
import { oweReply } from '../report/notices/answer-owed.ts'
import {
  lastPressBy,
  type PressBy,
  type PressResult,
  recordPress,
  refusePress,
} from '../report/press-record.ts'
import { cardsOf } from '../report/report.ts'
import { isEnded, transitions } from '../report/scene.ts'
import { notifyOfPress } from './tell-who-acted.ts'

/** So many presses are made by people; acknowledging and arriving are always possible. */
const mostPresses = 100

type ScenePress = PressBy<SceneAction>

/** Takes a press of one of the scene's buttons in. */
export const applyScenePress = (report: Report, pressed: ScenePress): PressResult => {
  const press = { ...pressed, action: meant(report, pressed) }
  const problem = problemOf(report, press)
  if (problem) {
    const by = problem === 'taken' ? whoWasFaster(report, press.action) : undefined
    return { ...refusePress(report, press, problem, press.by.unit), ...(by && { by }) }
  }
  const { action, by, at } = press
  const acted: PressRecord = { action, by, at, ...(report.care && { isInCare: true }) }
  const changed = change(recordPress(received(report, press), press), acted)
  return { kind: 'done', report: oweReply(notifyOfPress(changed, acted), press, acted), acted }
}

/** Who presses a card has it, even if LINE's word of that was lost; who says so by phone may not. */
const received = (report: Report, { groupId, by, at }: ScenePress): Report =>
  cardsOf(report)
    .filter(() => by.person.kind !== 'backOffice')
    .filter(({ to, state }) => to.groupId === groupId && state.kind === 'owed')
    .reduce((so, card) => recordPushOutcome(so, card, { kind: 'accepted' }, at), report)

/** A second officer who also calls it a prank confirms the first one's word. */
const meant = ({ prankProposal }: Report, { action, by }: ScenePress): SceneAction =>
  action === 'prank' && prankProposal && isAnother(by, prankProposal.by) === true ? 'confirmPrank' : action

const problemOf = (report: Report, { action, by }: ScenePress): PressProblem | undefined => {
  const { scene, search, prankProposal, care, timeline } = report
  const allowed: readonly string[] = transitions[action].from
  if (!allowed.includes(scene)) return wrongScene(report, action)
  const isFirst = action === 'acknowledge' || action === 'arrived'
  if (!isFirst && timeline.filter(({ kind }) => kind === 'acted').length >= mostPresses) return 'tooMany'
  switch (action) {
    case 'notFound':
      return search && 'taken'
    case 'forward':
      return care && !care.closed ? 'taken' : undefined
    case 'prank':
      if (care) return 'inCare'
      return prankProposal && notAnother(by, prankProposal.by)
    case 'confirmPrank':
      if (care) return 'inCare'
      return prankProposal ? notAnother(by, prankProposal.by) : 'notProposed'
    default:
      return undefined
  }
}

const wrongScene = ({ scene }: Report, action: SceneAction): PressProblem => {
  if (action === 'undoPrank') return 'notProposed'
  if (scene === 'new') return 'notAcknowledged'
  return isEnded(scene) && action !== scene && !(action === 'confirmPrank' && scene === 'prank')
    ? 'over'
    : 'taken'
}

const whoWasFaster = (report: Report, action: SceneAction): Responder | undefined =>
  action === 'acknowledge' ? report.holder : lastPressBy(report, action)

/** Whether these are two people; undefined where LINE does not tell. */
const isAnother = (a: Responder, b: Responder): boolean | undefined => {
  if (a.unit.code !== b.unit.code) return a.userId === undefined || a.userId !== b.userId
  return a.userId && b.userId ? a.userId !== b.userId : undefined
}

const notAnother = (a: Responder, b: Responder): PressProblem | undefined => {
  const another = isAnother(a, b)
  if (another === undefined) return 'unknownPerson'
  return another ? undefined : 'samePerson'
}

const change = (report: Report, { action, by, at }: PressRecord): Report => {
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
