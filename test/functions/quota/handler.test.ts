import { expect, it } from 'vitest'
import type { QuotaReading } from '../../../lambdas/core/delivery/quota/forecast.ts'
import type { WatchQuotaPorts } from '../../../lambdas/core/delivery/quota/watch-quota.ts'
import type { LineFollowersPorts } from '../../../lambdas/core/figures/friends/line-followers.ts'
import { createQuotaHandler } from '../../../lambdas/functions/quota/handler.ts'
import { unit } from '../../support/roster.ts'

const ports = (reading: QuotaReading | undefined): WatchQuotaPorts & LineFollowersPorts => ({
  insight: { followersOn: async () => undefined },
  kept: { read: async () => undefined, keep: async () => undefined },
  lineQuota: { read: async () => reading, membersOf: async () => ({ kind: 'counted', members: 6 }) },
  groupSizes: { all: async () => [], put: async () => undefined },
  roster: { all: async () => [unit('ST-1', 'station', 13, 100, { lineGroupId: 'Csecret' })] },
  figures: { record: () => undefined },
  watch: { raise: () => undefined },
  now: () => Date.UTC(2026, 10, 30),
})

const look = async (reading: QuotaReading | undefined): Promise<[string, ...unknown[]][]> => {
  const lines: [string, ...unknown[]][] = []
  const logger = {
    info: (...line: unknown[]) => lines.push(['info', ...line]),
    warn: (...line: unknown[]) => lines.push(['warn', ...line]),
  }
  await createQuotaHandler(10, ports(reading), logger)()
  return lines
}

it('says in the log what a report costs and how many are left, and names no group', async () => {
  const lines = await look({ used: 900, limit: 1_000 })
  expect(lines).toEqual([
    [
      'info',
      'LINE quota',
      {
        asked: 1,
        cost: 10,
        reserve: 10,
        forecast: { kind: 'limited', remaining: 100, reportsLeft: 10, usedShare: 90, reserve: 'touched' },
      },
    ],
  ])
  expect(JSON.stringify(lines)).not.toContain('Csecret')
})

it('warns where LINE does not answer, and does not fail over that', async () => {
  expect(await look(undefined)).toEqual([['warn', 'LINE did not say what is left of the quota']])
})

it('fails where the store does', async () => {
  const broken = { ...ports({ used: 0 }), roster: { all: () => Promise.reject(new Error('no table')) } }
  const quiet = { info: () => undefined, warn: () => undefined }
  await expect(createQuotaHandler(10, broken, quiet)()).rejects.toThrow('no table')
})

it('says how many friends LINE counts, where it has not said so yet, also where it says nothing of the quota', async () => {
  const figures = { day: '2026-11-29', followers: 379_530, targetedReaches: 310_000, blocks: 40_000 }
  const lines: unknown[][] = []
  const log = (...line: unknown[]) => void lines.push(line)
  const insight = { followersOn: async () => figures }
  await createQuotaHandler(10, { ...ports(undefined), insight }, { info: log, warn: log })()
  expect(lines[1]).toEqual(['LINE friends', figures])
})
