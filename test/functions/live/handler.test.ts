import { expect, it } from 'vitest'
import type { Announcement, SavedReport } from '../../../lambdas/core/operator/live/announce.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'
import { createLiveHandler } from '../../../lambdas/functions/live/handler.ts'

const saved: readonly SavedReport[] = [{ report: 'R1' as ReportId, province: '50' }]

const world = (fails = '') => {
  const told: [string, readonly Announcement[]][] = []
  const lines: object[] = []
  const handler = createLiveHandler(
    {
      channels: {
        async publish(channel, announcements) {
          if (channel === fails) throw new Error('AppSync is away')
          told.push([channel, announcements])
        },
      },
      savedReports: (event) => (event === 'nothing' ? [] : saved),
    },
    { info: (_message, ...[extra]) => void lines.push(extra as object) },
  )
  return { told, lines, handler }
}

it('tells each channel what was saved', async () => {
  const { told, lines, handler } = world()
  await handler({})
  expect(told).toEqual([
    ['/incidents/all', [{ id: 'R1', kind: 'new' }]],
    ['/incidents/province-50', [{ id: 'R1', kind: 'new' }]],
  ])
  expect(lines).toEqual([{ reports: 1, channels: 2 }])
})

it('fails where one channel was not told, so that the batch comes again', async () => {
  await expect(world('/incidents/all').handler({})).rejects.toThrow('AppSync is away')
})

it('is silent where nothing was saved', async () => {
  const { told, lines, handler } = world()
  await handler('nothing')
  expect([told, lines]).toEqual([[], []])
})
