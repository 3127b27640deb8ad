import { expect, it } from 'vitest'
import { deliver } from '../../../lambdas/core/delivery/deliver.ts'
import { notifyLinkedReport } from '../../../lambdas/core/delivery/linked-reports.ts'
import { changeAsOperator } from '../../../lambdas/core/operator/change-report.ts'
import { addNote } from '../../../lambdas/core/operator/note.ts'
import { reroute } from '../../../lambdas/core/operator/reroute.ts'
import { readLadder } from '../../../lambdas/core/report/ladder.ts'
import { reportIdOf } from '../../../lambdas/core/report/report-id.ts'
import { newWorld } from '../../support/memory.ts'
import { bangkok, unit } from '../../support/roster.ts'
import { groupOf, reporter, startIncident, units } from '../responses/incident.ts'

/** DynamoDB takes no item that is larger (bytes); a report that cannot be saved can do nothing any more. */
const itemLimit = 400_000

const everywhere = Array.from({ length: 12 }, (_, nth) =>
  unit(`ST-7${nth}`, 'station', 13.7 + nth / 200, 100.4, {
    nameTh: `สถานีตำรวจภูธรจังหวัดที่มีชื่อยาวมาก ${nth}`,
    phone: '0812345678',
  }),
)

it('everything that can happen to a report at once leaves room on its item', async () => {
  const world = newWorld([...units, ...everywhere])
  world.ladder = readLadder('stations:60,centre:120,command:180,everyone:600,everyone:1200,everyone:1800')
  const incident = startIncident({}, world)
  await incident.accepted()
  let largest = 0
  const measure = (): void => {
    largest = Math.max(largest, Buffer.byteLength(JSON.stringify(incident.report())))
  }
  const address = '🏠'.repeat(200)

  for (let round = 0; round < 11; round += 1) {
    // Other people see the same, and their groups are not all the same.
    world.roster = [...units, ...everywhere].filter((_, index) => index % 11 !== round)
    for (let nth = 0; nth < 5; nth += 1) {
      const userId = `U${round}-${nth}`
      const id = reportIdOf(userId, { id: 'TWIN', startedAt: round })
      const twin = startIncident({ id, reporter: { userId, language: 'th' } }, world)
      await twin.create()
      await deliver(id, twin.ports)
    }
    await incident.pass(700)
    for (const [nth, action] of (['closed', 'undoPrank', 'confirmPrank', 'acceptCare'] as const).entries())
      for (let times = 0; times < 25; times += 1) await incident.press('ST-1', action, { by: `Ub${nth}` })
    await incident.amend({ kind: 'place', place: { ...bangkok, title: address, address } })
    await incident.amend({ kind: 'category', category: 'confinement' })
    await incident.press('ST-1', 'acknowledge', { by: 'Usomchai' })
    await incident.press('CE-10', 'arrived', { by: 'Uother' })
    await incident.pass(30)
    await incident.press('ST-1', 'closed', { by: 'Usomchai' })
    measure()
    await incident.reopen('notSafe')
  }
  await incident.press('ST-1', 'acknowledge')
  await incident.press('ST-1', 'forward', { by: 'Usomchai' })
  world.line = (to) =>
    to === reporter ? { kind: 'accepted' } : { kind: 'retryLater', reason: 'unavailable' }
  for (let nth = 0; nth < 200; nth += 1) {
    await incident.say({ kind: 'file', media: 'image', messageId: `p${nth}` })
    if (nth % 10 === 0) await incident.pass(30)
    measure()
  }
  expect(incident.report().round).toBe(10)
  expect(incident.read().filter(({ kind }) => kind === 'incident').length).toBeGreaterThan(9)
  expect(largest).toBeLessThan(itemLimit * 0.9)
  world.line = () => ({ kind: 'accepted' })
  await incident.pass(120)
  expect(world.delivered.some(({ to }) => to === groupOf('ST-1'))).toBe(true)
})

it('nor does the back office fill it up, whatever it calls in and notes', async () => {
  const farAway = everywhere.map((one) => ({ ...one, code: `F${one.code}`, lineGroupId: `F${one.code}` }))
  const world = newWorld([...units, ...everywhere])
  world.ladder = readLadder('stations:60,centre:120,command:180,everyone:600,everyone:1200,everyone:1800')
  const incident = startIncident({}, world)
  await incident.accepted()
  await incident.pass(1)
  const long = 'ก'.repeat(120)
  const by = { kind: 'backOffice', account: 'a'.repeat(20), name: long, role: 'operator191' } as const
  const deed = (event: string) => ({ by, event: event.padEnd(36), at: world.now })
  const address = '🏠'.repeat(200)
  let largest = 0
  for (let round = 0; round < 11; round += 1) {
    for (const unit of farAway) {
      const call = { unit, reason: `${long}${long}` }
      await changeAsOperator(incident.id, (one) => reroute(one, call, deed(unit.code)), incident.ports)
    }
    for (let nth = 0; nth < 40; nth += 1)
      await changeAsOperator(incident.id, (one) => addNote(one, deed(`${round}-${nth}`)), incident.ports)
    await incident.pass(1900)
    await incident.amend({ kind: 'place', place: { ...bangkok, title: address, address } })
    await incident.press('ST-1', 'acknowledge', { by: 'Usomchai' })
    await incident.press('ST-1', 'closed', { by: 'Usomchai' })
    largest = Math.max(largest, Buffer.byteLength(JSON.stringify(incident.report())))
    await incident.reopen('notSafe')
  }
  expect(incident.timeline('rerouted')).toHaveLength(6)
  expect(largest).toBeLessThan(itemLimit * 0.9)
})

it('nor do reports of many other people that LINE takes no word of', async () => {
  const world = newWorld([...units, ...everywhere])
  const incident = startIncident({}, world)
  await incident.accepted()
  for (const unit of everywhere) {
    const by = { kind: 'backOffice', account: 'a1', name: 'อรทัย', role: 'operator191' } as const
    const deed = { by, event: unit.code, at: world.now }
    await changeAsOperator(incident.id, (one) => reroute(one, { unit, reason: 'x' }, deed), incident.ports)
  }
  const address = '🏠'.repeat(200)
  await incident.pass(2)
  world.line = () => ({ kind: 'retryLater', reason: 'unavailable' })
  for (let nth = 0; nth < 60; nth += 1) {
    const userId = `U${nth}`
    const place = { ...bangkok, title: address, address }
    const id = reportIdOf(userId, { id: 'TWIN', startedAt: nth })
    const twin = startIncident({ id, place, reporter: { userId, language: 'th' } }, world)
    const report = { ...(await twin.create()), sameAs: { report: incident.id, reporters: 2 } }
    await notifyLinkedReport(report, incident.ports)
    await incident.pass(2)
  }
  expect(incident.report().alsoReportedBy.length).toBeGreaterThan(5)
  expect(Buffer.byteLength(JSON.stringify(incident.report()))).toBeLessThan(itemLimit / 2)
})
