import { expect, it } from 'vitest'
import { deliver } from '../../../lambdas/core/delivery/deliver.ts'
import { responderTexts } from '../../../lambdas/core/texts/responders.ts'
import { groupOf, startIncident } from './incident.ts'

it('asks nobody where the place is who has been found while they were told something else', async () => {
  const incident = startIncident()
  await incident.accepted()
  await incident.press('ST-1', 'acknowledge')
  await incident.press('ST-1', 'notFound')
  let hasArrived = false
  const router = incident.process(async (operation) => {
    if (operation !== 'notify, answered' || hasArrived) return
    hasArrived = true
    await incident.press('CE-10', 'arrived')
  })
  await deliver(incident.id, router)
  await incident.pass(60)
  expect(incident.readBy('reporter')).toEqual(['delivered', 'acknowledged', 'arrived'])
})

it('says how care ended once more, where the press is brought again', async () => {
  const incident = startIncident()
  await incident.accepted()
  for (const action of ['acknowledge', 'forward'] as const) await incident.press('ST-1', action)
  await incident.press('TE-10', 'acceptCare')
  const close = () => incident.press('TE-10', 'closeCare', { outcome: 'shelter', event: 'close' })
  const first = await close()
  expect(first).toContain(responderTexts.outcomes.shelter)
  expect(await close()).toBe(first)
})

it('loses no words that join others which a router that died has pushed already', async () => {
  const incident = startIncident()
  incident.world.ladder = []
  await incident.accepted()
  const group = groupOf('ST-1')
  const down = { kind: 'retryLater', reason: 'unavailable' } as const
  await incident.say('หนึ่ง')
  await incident.pass(5)
  incident.world.line = (to) => (to === group ? down : { kind: 'accepted' })
  await incident.pass(60)
  await incident.say('สอง')
  await incident.pass(21)
  incident.world.line = () => ({ kind: 'accepted' })
  let isDead = false
  const dying = incident.process((operation) => {
    isDead ||= operation === 'save report'
    if (isDead) throw new Error('died')
  })
  await incident.pass(60, { on: dying }).catch(() => undefined)
  expect(isDead).toBe(true)
  const { messenger } = incident.ports
  const noAnswer = { ...incident.ports, messenger: { ...messenger, notify: async () => down } }
  await incident.pass(60, { on: noAnswer })
  await incident.say('สาม')
  await incident.pass(180)
  const words = incident.read().filter(({ who, kind }) => who === 'ST-1' && kind === 'added')
  const said = words.flatMap(({ talks }) => talks.map((talk) => talk.said))
  expect(said).toEqual(['หนึ่ง', 'สอง', 'สาม'].map((text) => ({ kind: 'text', text })))
})
