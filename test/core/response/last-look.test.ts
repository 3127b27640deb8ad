import { expect, it } from 'vitest'
import { deliver } from '../../../lambdas/core/deliver.ts'
import { responderTexts } from '../../../lambdas/core/texts/responders.ts'
import { startIncident } from './incident.ts'

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
