import { applyCarePress } from '../care/care-press.ts'
import type { ResponderAction } from '../report/actions.ts'
import { type SceneAction, sceneActions } from '../report/actions.ts'
import type { Report, Responder, TimelineEntry } from '../report/model.ts'
import { type Press, type PressResult, refusePress } from '../report/press-record.ts'
import { cardsOf } from '../report/report.ts'
import type { UnitSnapshot } from '../report/routing.ts'
import { isPoliceKind } from '../report/scene.ts'
import { applyScenePress } from './scene-press.ts'

/** Takes a press in: of several at once the first that is saved wins, everybody else reads why not. */
export const applyPress = (report: Report, pressed: Press): PressResult => {
  const before = report.timeline.find((entry) => isPress(entry) && entry.event === pressed.eventId)
  if (before?.kind === 'acted') {
    const { action, by, at, outcome } = before
    return { kind: 'repeated', acted: { action, by, at, ...(outcome && { outcome }) } }
  }
  // Its group has read that it changed nothing, and may have done something else since.
  if (before?.kind === 'pressRefused') return { kind: 'refused', report, problem: before.why }
  const units = unitsOf(report, pressed.groupId)
  if (units.length === 0) return refusePress(report, pressed, 'notNotified')
  const { action } = pressed
  const isScene = isSceneAction(action)
  const unit = units.find(({ kind }) => isPoliceKind(kind) === isScene)
  if (!unit) return refusePress(report, pressed, 'notYourPart', units[0])
  const by: Responder = {
    unit,
    person: pressed.person,
    ...(pressed.userId && { userId: pressed.userId }),
  }
  return isScene
    ? applyScenePress(report, { ...pressed, action, by })
    : applyCarePress(report, { ...pressed, action: action, by })
}

const isPress = (entry: TimelineEntry): entry is Extract<TimelineEntry, { readonly event: string }> =>
  entry.kind === 'acted' || entry.kind === 'pressRefused'

export const isSceneAction = (action: ResponderAction): action is SceneAction =>
  sceneActions.some((one) => one === action)

/** The units for which this group was told of the report. */
export const unitsOf = (report: Report, groupId: string): readonly UnitSnapshot[] => {
  const units = cardsOf(report)
    .filter(({ to }) => to.groupId === groupId)
    .map(({ to }) => to.unit)
  const team = report.care?.team
  return team?.groupId === groupId ? [...units, team.unit] : units
}
