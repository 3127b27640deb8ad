import { careActions, sceneActions } from '../../../../lambdas/core/report/actions.ts'
import type { Report, TimelineEntry } from '../../../../lambdas/core/report/model.ts'
import { caseCode } from '../../../../lambdas/core/report/report-id.ts'
import { type Scene, transitions } from '../../../../lambdas/core/report/scene.ts'
import { donePressReply } from '../../../../lambdas/core/responses/press-reply.ts'
import { pressTexts } from '../../../../lambdas/core/texts/press-answers.ts'
import type { History } from '../history.ts'
import { lastOf, newEntries } from './rounds.ts'

type Act = Extract<TimelineEntry, { kind: 'acted' }>

/** Of several who press at once, one wins, and nobody reads anything else. */
export const twoWinners = (history: History): readonly string[] => {
  const report = lastOf(history)
  return [...byTimeline(report), ...byTransition(history), ...byWhatGroupsRead(history, report)]
}

/** How often each of these can succeed until something has undone it. */
const once = new Set<string>(['acknowledge', 'arrived', 'closed', 'prank', 'confirmPrank', 'undoPrank'])
/** How often until the case is closed. */
const inOneCare: Readonly<Record<string, number>> = { forward: 1, acceptCare: 1, followedUp: 3, closeCare: 1 }

const byTimeline = ({ timeline }: Report): readonly string[] => {
  const broken: string[] = []
  const sinceUndone = new Map<string, number>()
  const succeeded = new Map<string, number>()
  for (const entry of timeline) {
    if (entry.kind === 'reopened') sinceUndone.clear()
    // Another team takes over where the first one's group is gone.
    if (entry.kind === 'careAssigned') succeeded.delete('acceptCare')
    if (entry.kind !== 'acted') continue
    const { action } = entry
    succeeded.set(action, (succeeded.get(action) ?? 0) + 1)
    sinceUndone.set(action, (sinceUndone.get(action) ?? 0) + 1)
    if (once.has(action) && (sinceUndone.get(action) ?? 0) > 1) broken.push(`${action} has two winners`)
    if ((succeeded.get(action) ?? 0) > (inOneCare[action] ?? Number.POSITIVE_INFINITY))
      broken.push(`${action} succeeded ${succeeded.get(action)} times`)
    // A case that was closed can be forwarded anew.
    if (action === 'closeCare') succeeded.clear()
    // What was called a prank and is none can be judged once more, and goes on as it was.
    if (action === 'undoPrank')
      for (const again of ['prank', 'confirmPrank', 'undoPrank']) sinceUndone.delete(again)
  }
  return broken
}

/** Every change of the scene is one that the table of transitions, the reporter or the time allows. */
const byTransition = (history: History): readonly string[] => {
  const broken: string[] = []
  history.versions.forEach(({ report: { scene } }, nth) => {
    const earlier = history.versions[nth - 1]?.report
    const before = earlier?.scene ?? 'new'
    const entries = newEntries(history, nth)
    const acts = entries.filter((entry): entry is Act => entry.kind === 'acted')
    if (earlier?.search && acts.some(({ action }) => action === 'notFound'))
      broken.push('the place was not found by two officers')
    if (scene === before) return
    const isAllowed =
      acts.some(({ action }) => leads(action, before, scene)) ||
      entries.some(({ kind }) => kind === 'reopened') ||
      (scene === 'notFound' && entries.some(({ kind }) => kind === 'searchEnded'))
    if (!isAllowed || acts.length > 1) broken.push(`the scene went from ${before} to ${scene}`)
  })
  return broken
}

const leads = (action: string, from: Scene, to: Scene): boolean => {
  const known = sceneActions.find((one) => one === action)
  if (!known) return false
  const { from: allowed, to: leadsTo }: { from: readonly Scene[]; to: Scene | 'stays' | 'before' } =
    transitions[known]
  return allowed.includes(from) && (leadsTo === to || leadsTo === 'before')
}

/** Nobody reads that they have done what the timeline does not say of their press, and nobody that has reads else. */
const byWhatGroupsRead = ({ id, presses, pushes }: History, { timeline }: Report): readonly string[] => {
  const acts = timeline.filter((entry): entry is Act => entry.kind === 'acted')
  const byEvent = new Map(acts.map((act) => [act.event, act]))
  const code = pressTexts.report(caseCode(id))
  const dones = [...sceneActions, ...careActions].map((action) => `${code}: ${pressTexts.done[action]}`)
  const broken: string[] = []
  for (const { event, replied, press } of presses) {
    if (replied === undefined) continue
    const act = byEvent.get(event)
    if (act && replied !== donePressReply(id, act).text)
      broken.push(`the winner of ${press.action} read: ${replied}`)
    if (!act && dones.some((done) => replied.startsWith(done)))
      broken.push(`a press of ${press.action} that is not on the timeline read: ${replied}`)
  }
  for (const {
    notice: { content },
    taken,
  } of pushes) {
    if (!taken || (content.kind !== 'acted' && content.kind !== 'standDown')) continue
    const { acted } = content
    if (!acts.some(({ action, at, by }) => action === acted.action && at === acted.at && by === acted.by))
      broken.push(`a group was told of ${acted.action}, which is not on the timeline`)
  }
  return broken
}
