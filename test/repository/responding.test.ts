import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { sceneActions } from '../../lambdas/core/report/actions.ts'
import { amend } from '../../lambdas/core/report/changes/amend.ts'
import { reopen } from '../../lambdas/core/report/changes/reopen.ts'
import { endSearch } from '../../lambdas/core/report/changes/search.ts'
import type { Report } from '../../lambdas/core/report/model.ts'
import { addMessage } from '../../lambdas/core/report/notices/add-item.ts'
import { applyPress } from '../../lambdas/core/responses/respond-to-press.ts'
import { responderTexts } from '../../lambdas/core/texts/responders.ts'
import { groupOf, startIncident } from '../core/responses/incident.ts'

const minute = 60_000
const elsewhere = { latitude: 18.79, longitude: 98.99 }

/** What decides where a report may go from here. */
const shapeOf = ({ scene, search, prankProposal, beforePrank, care, holder }: Report): string =>
  [scene, search, prankProposal, care, holder]
    .map((part) => (typeof part === 'string' ? part : part !== undefined))
    .join() + beforePrank

/** Every way in which the scene can change, found by trying everything from every state that can be reached. */
const changes = async (): Promise<ReadonlySet<string>> => {
  const incident = startIncident()
  await incident.accepted()
  const found = new Set<string>()
  const shapes = new Set<string>()
  const open = [incident.report()]
  let events = 0
  for (let from = open.pop(); from; from = open.pop()) {
    const report: Report = { ...from, round: 0, timeline: from.timeline.slice(0, 1), amendedBy: [] }
    const shape = shapeOf(report)
    if (shapes.has(shape)) continue
    shapes.add(shape)
    const eventId = `event-${++events}`
    const at = report.acceptedAt + minute
    const moves: [string, Report][] = [
      ...sceneActions.flatMap((action) =>
        ['Ufirst', 'Usecond'].map((userId): [string, Report] => {
          const person = { kind: 'unidentified' } as const
          const done = applyPress(report, { action, groupId: groupOf('ST-1'), userId, person, eventId, at })
          const name = done.kind === 'done' ? done.acted.action : action
          return [name, done.kind === 'done' ? done.report : report]
        }),
      ),
      ['not safe', reopen(report, 'notSafe', eventId, at).report],
      ['new pin', amend(report, { kind: 'place', place: elsewhere }, eventId, at)],
      ['again', amend(report, { kind: 'again', category: 'confinement', place: elsewhere }, eventId, at)],
      ['mistaken', amend(report, { kind: 'mistaken' }, eventId, at)],
      ['words', addMessage(report, { key: eventId, length: 1 }, at)],
      ['no answer', report.search ? endSearch(report, at) : report],
    ]
    for (const [cause, to] of moves) {
      if (to.scene !== report.scene) found.add(`${report.scene} --> ${to.scene}: ${cause}`)
      open.push(to)
    }
  }
  return found
}

it('the diagram of the scene shows every change that the rules know, with its cause, and no other', async () => {
  const page = await readFile(new URL('../../docs/responding.md', import.meta.url), 'utf8')
  const diagram = /## The scene\n```mermaid\nstateDiagram-v2\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  const drawn = [...diagram.matchAll(/(\w+ --> \w+): (.+)/g)].flatMap(([, edge, causes = '']) =>
    causes.split(', ').map((cause) => `${edge}: ${cause}`),
  )
  expect(drawn.toSorted()).toEqual([...(await changes())].toSorted())
})

it('the table of presses names every button', async () => {
  const page = await readFile(new URL('../../docs/responding.md', import.meta.url), 'utf8')
  for (const [action, label] of Object.entries(responderTexts.actions))
    expect(page).toContain(`| ${label} \`${action}\` |`)
})
