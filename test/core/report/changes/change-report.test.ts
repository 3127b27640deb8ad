import { expect, it } from 'vitest'
import { changeReport } from '../../../../lambdas/core/report/changes/change-report.ts'
import type { Report } from '../../../../lambdas/core/report/model.ts'
import { acceptReport } from '../../../../lambdas/core/report/report.ts'
import { reportIdOf } from '../../../../lambdas/core/report/report-id.ts'
import { newWorld, portsOf } from '../../../support/memory.ts'
import { bangkok } from '../../../support/roster.ts'

const id = reportIdOf('U1', { id: 'SESSION', startedAt: 1 })
const reporter = { userId: 'U1', language: 'th' } as const
const heldBy = (text: string) => (report: Report) => ({
  next: { ...report, amendedBy: [...report.amendedBy, text] },
  answer: text,
})

/** A store in which somebody else saves right before so many of our saves. */
const contested = async (times: number) => {
  const world = newWorld([])
  const { reports } = portsOf(world)
  await reports.save(acceptReport({ id, reporter, category: 'confinement', place: bangkok }, [], 1))
  let left = times
  const save: typeof reports.save = async (report, from) => {
    if (left-- > 0) await reports.save({ ...(await reports.load(id)), who: 'relative' } as Report)
    return reports.save(report, from)
  }
  return { reports: { ...reports, save } }
}

it('takes in what others have saved meanwhile', async () => {
  const ports = await contested(11)
  const changed = await changeReport(id, ports, heldBy('mine'))
  expect(changed?.report).toMatchObject({ who: 'relative', amendedBy: ['mine'], version: 13 })
  expect(changed?.before).toMatchObject({ version: 12 })
})

it('gives up where somebody always comes in between', async () => {
  await expect(changeReport(id, await contested(12), heldBy('mine'))).rejects.toThrow('12 tries')
})

it('saves nothing where nothing has changed, or the scene does not allow it', async () => {
  const ports = await contested(0)
  const same = await changeReport(id, ports, (report) => ({ next: report, answer: 'same' }))
  expect(same).toEqual({ report: expect.objectContaining({ version: 1 }), answer: 'same' })
  const refused = changeReport(id, ports, (report) => ({ ...heldBy('mine')(report), from: ['closed'] }))
  await expect(refused).rejects.toThrow('12 tries')
})

it('knows that there is no such report', async () => {
  const other = reportIdOf('U2', { id: 'SESSION', startedAt: 1 })
  expect(await changeReport(other, await contested(0), heldBy('mine'))).toBeUndefined()
})
