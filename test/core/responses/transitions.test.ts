import { describe, expect, it } from 'vitest'
import { beginCare } from '../../../lambdas/core/care/care.ts'
import { type SceneAction, sceneActions } from '../../../lambdas/core/report/actions.ts'
import type { Report, Responder } from '../../../lambdas/core/report/model.ts'
import { statusOf } from '../../../lambdas/core/report/report.ts'
import { type Scene, scenes } from '../../../lambdas/core/report/scene.ts'
import { applyPress } from '../../../lambdas/core/responses/respond-to-press.ts'
import { type Status, statuses } from '../../../lambdas/core/shared/status.ts'
import { groupOf, startIncident } from './incident.ts'

const incident = startIncident()
await incident.accepted()
await incident.pass(200) // Everybody has the card by now, the commanders too.
const delivered = incident.report()

const unitOf = (code: string) => {
  const card = delivered.notices.find(({ key }) => key === `${code}/incident`)
  if (card?.to.kind !== 'unit') throw new Error(`${code} has no card`)
  return card.to.unit
}
const officer = (code: string, userId: string): Responder => ({
  unit: unitOf(code),
  userId,
  person: { kind: 'unidentified' },
})
const first = officer('ST-1', 'Ufirst')

/** The report in this scene; a prank has been proposed by one officer, so that another may confirm it. */
const reportIn = (scene: Scene): Report => ({
  ...delivered,
  scene,
  ...(scene !== 'new' && { holder: first }),
  ...(scene === 'prank'
    ? { beforePrank: 'closed' as const }
    : scene !== 'new' && { prankProposal: { by: first, at: delivered.openedAt } }),
})

const pressed = (report: Report, code: string, action: SceneAction) =>
  applyPress(report, {
    action,
    groupId: groupOf(code),
    userId: 'Usecond',
    person: { kind: 'unidentified' },
    eventId: 'event',
    at: delivered.openedAt + 300_000,
  })

/** Where a press leads (`=` is the same scene), or why it does nothing (!). */
const table: Record<Scene, Record<SceneAction, string>> = {
  new: {
    acknowledge: 'acknowledged',
    arrived: 'arrived',
    closed: '!notAcknowledged',
    notFound: '!notAcknowledged',
    prank: '!notAcknowledged',
    confirmPrank: '!notAcknowledged',
    undoPrank: '!notProposed',
    forward: '!notAcknowledged',
  },
  acknowledged: {
    acknowledge: '!taken',
    arrived: 'arrived',
    closed: 'closed',
    notFound: '=',
    prank: 'prank',
    confirmPrank: 'prank',
    undoPrank: '!notProposed',
    forward: '=',
  },
  arrived: {
    acknowledge: '!taken',
    arrived: '!taken',
    closed: 'closed',
    notFound: '=',
    prank: 'prank',
    confirmPrank: 'prank',
    undoPrank: '!notProposed',
    forward: '=',
  },
  closed: {
    acknowledge: '!over',
    arrived: '!over',
    closed: '!taken',
    notFound: '!over',
    prank: 'prank',
    confirmPrank: 'prank',
    undoPrank: '!notProposed',
    forward: '=',
  },
  notFound: {
    acknowledge: '!over',
    arrived: '!over',
    closed: '!over',
    notFound: '!taken',
    prank: 'prank',
    confirmPrank: 'prank',
    undoPrank: '!notProposed',
    forward: '=',
  },
  prank: {
    acknowledge: '!over',
    arrived: '!over',
    closed: '!over',
    notFound: '!over',
    prank: '!taken',
    confirmPrank: '!taken',
    undoPrank: 'closed',
    forward: '!over',
  },
}

const cases = scenes.flatMap((scene) => sceneActions.map((action) => [scene, action] as const))

describe('a button of the scene', () => {
  it.each(cases)('while it is %s: %s', (scene, action) => {
    const expected = table[scene][action]
    for (const code of ['ST-1', 'ST-2', 'CE-10', 'CO-10']) {
      const result = pressed(reportIn(scene), code, action)
      const became = result.kind === 'done' ? (result.report.scene === scene ? '=' : result.report.scene) : ''
      expect(result.kind === 'refused' ? `!${result.problem}` : became).toBe(expected)
    }
  })

  it.each(cases)('is nothing for a team, whatever the scene: %s, %s', (scene, action) => {
    const report = reportIn(scene)
    const result = pressed(report, 'TE-10', action)
    expect(result).toMatchObject({ kind: 'refused', problem: 'notYourPart' })
    expect({ ...report, timeline: [] }).toEqual({ ...(result as { report: Report }).report, timeline: [] })
  })

  it('that is refused changes nothing but the timeline, which says whose press and why', () => {
    for (const [scene, action] of cases) {
      const report = reportIn(scene)
      const result = pressed(report, 'ST-1', action)
      if (result.kind !== 'refused') continue
      expect({ ...result.report, timeline: report.timeline }).toEqual(report)
      expect(result.report.timeline.at(-1)).toMatchObject({
        kind: 'pressRefused',
        action,
        why: result.problem,
        unit: 'ST-1',
        times: 1,
      })
    }
  })

  it('of care means nothing before the case is forwarded, and nothing to the police', () => {
    for (const scene of scenes) {
      for (const action of ['acceptCare', 'followedUp', 'closeCare'] as const) {
        const pressedBy = (code: string) =>
          applyPress(reportIn(scene), {
            action,
            groupId: groupOf(code),
            person: { kind: 'unidentified' },
            eventId: 'e',
            at: 0,
          })
        expect(pressedBy('TE-10')).toMatchObject({ kind: 'refused', problem: 'notForwarded' })
        expect(pressedBy('ST-1')).toMatchObject({ kind: 'refused', problem: 'notYourPart' })
      }
    }
  })
})

describe('the status', () => {
  const care = beginCare(first, undefined, 0)
  const table: Record<Scene, readonly [alone: Status, inCare: Status]> = {
    new: ['new', 'new'],
    acknowledged: ['acknowledged', 'forwarded'],
    arrived: ['acknowledged', 'forwarded'],
    closed: ['closed', 'forwarded'],
    notFound: ['notFound', 'forwarded'],
    prank: ['prank', 'forwarded'],
  }

  it.each(scenes.map((scene) => [scene, ...table[scene]] as const))(
    'of a scene that is %s is %s, with care %s',
    (scene, alone, inCare) => {
      expect(statusOf({ scene })).toBe(alone)
      expect(statusOf({ scene, care })).toBe(inCare)
      const closed = { ...care, closed: { at: 0, by: first, outcome: 'safe' } as const }
      expect(statusOf({ scene, care: closed })).toBe(inCare)
    },
  )

  it('is one of six, and the six add up', () => {
    const all = scenes.flatMap((scene) => [statusOf({ scene }), statusOf({ scene, care })])
    const counted = statuses.map((status) => all.filter((one) => one === status).length)
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(all.length)
    expect(counted.every((count) => count > 0)).toBe(true)
  })
})
