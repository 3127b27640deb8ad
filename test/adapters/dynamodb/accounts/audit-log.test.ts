import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditKey, auditShards } from '../../../../lambdas/adapters/dynamodb/accounts/audit-item.ts'
import { tableAuditLog } from '../../../../lambdas/adapters/dynamodb/accounts/audit-log.ts'
import type { AuditEntry, AuditLog, AuditQuestion } from '../../../../lambdas/core/access/audit/entry.ts'
import { type OwnTable, startTable } from '../../../support/table.ts'

const day = 24 * 60 * 60_000
/** Midnight in Thailand. */
const midnight = Date.UTC(2026, 10, 20, 17)
let table: OwnTable
let log: AuditLog

beforeAll(async () => {
  table = await startTable()
  log = tableAuditLog(table)
})
afterAll(() => table.close())

const somchai = { id: 'a1', name: 'สมชาย ใจดี', role: 'operator191' } as const
const entry = (nth: number, at: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
  id: `entry-${nth}`,
  at,
  who: somchai,
  action: 'incidentRead',
  ...more,
})
const write = async (entries: readonly AuditEntry[]) => {
  for (const one of entries) await log.add(one)
  return entries
}

/** All pages of a question, each no longer than it may be. */
const pages = async (question: Omit<AuditQuestion, 'limit'>, limit = 100): Promise<AuditEntry[]> => {
  const found: AuditEntry[] = []
  let after: string | undefined
  do {
    const page = await log.page({ ...question, limit, ...(after && { after }) })
    expect(page.entries.length).toBeLessThanOrEqual(limit)
    found.push(...page.entries)
    after = page.next
  } while (after)
  return found
}

describe('the audit log', () => {
  it('gives out whole days in Thailand, the newest line first, however many pages it takes', async () => {
    const written = await write(
      Array.from({ length: 40 }, (_, nth) => entry(nth, midnight + (nth - 20) * 60 * 60_000)),
    )
    const spread = new Set(written.map((one) => auditKey(one).pk.split('#')[2]))
    expect(spread.size).toBe(auditShards)
    const newest = written.toReversed()
    const both = { from: '2026-11-20', to: '2026-11-21' }
    for (const limit of [100, 7, 1]) expect(await pages(both, limit)).toEqual(newest)
    expect(await pages({ from: '2026-11-21', to: '2026-11-21' }, 3)).toEqual(newest.slice(0, 20))
    expect(await pages({ from: '2026-11-20', to: '2026-11-20' }, 3)).toEqual(newest.slice(20))
    expect(await pages({ from: '2026-11-10', to: '2026-11-19' })).toEqual([])
  })

  it('keeps a line as it was written first, and a repeat is no second one', async () => {
    const at = midnight + 30 * day
    const range = { from: '2026-12-21', to: '2026-12-21' }
    await write([entry(1, at), entry(1, at, { action: 'noteAdded' })])
    expect(await pages(range)).toEqual([entry(1, at)])
  })

  it('keeps apart what happened in the same millisecond', async () => {
    const at = midnight + 40 * day
    const range = { from: '2026-12-31', to: '2026-12-31' }
    await write(Array.from({ length: 9 }, (_, nth) => entry(nth, at)))
    expect((await pages(range, 2)).map(({ id }) => id).toSorted()).toEqual(
      Array.from({ length: 9 }, (_, nth) => `entry-${nth}`),
    )
  })

  it('finds lines by who, what, where and about what', async () => {
    const at = midnight + 60 * day
    const range = { from: '2027-01-20', to: '2027-01-20' }
    const somying = { id: 'a2', name: 'Somying Jaidee', role: 'commander' } as const
    const [read, moved, other] = await write([
      entry(1, at + 3, { subject: 'K7F-3QD', subjectId: 'R1', province: '10' }),
      entry(2, at + 2, { action: 'incidentRerouted', subject: 'AAA-111', province: '50' }),
      entry(3, at + 1, { who: somying }),
    ])
    for (const [question, expected] of [
      [{ who: 'a1' }, [read, moved]],
      [{ who: 'ใจดี' }, [read, moved]],
      [{ who: 'somying' }, [other]],
      [{ action: 'incidentRerouted' }, [moved]],
      [{ province: '10' }, [read]],
      [{ subject: 'k7f' }, [read]],
      [{ subject: 'R1' }, [read]],
      [{ subject: 'R' }, []],
      [{ who: 'a1', province: '50' }, [moved]],
    ] as const)
      expect(await pages({ ...range, ...question }), JSON.stringify(question)).toEqual(expected)
  })

  it('looks a long time back a part at a time', async () => {
    const at = midnight - 60 * day
    await write([entry(1, at)])
    const first = await log.page({ from: '2026-09-01', to: '2026-11-01', limit: 5 })
    expect(first.entries).toEqual([])
    expect(first.next).toBeDefined()
    expect(await pages({ from: '2026-09-01', to: '2026-11-01' })).toEqual([entry(1, at)])
  })

  it('goes on where a partition is longer than one look', async () => {
    const at = midnight + 80 * day
    const range = { from: '2027-02-09', to: '2027-02-09' }
    const written = Array.from({ length: 900 }, (_, nth) =>
      entry(nth, at + nth, nth === 5 ? { action: 'noteAdded' } : {}),
    )
    for (let nth = 0; nth < written.length; nth += 20)
      await Promise.all(written.slice(nth, nth + 20).map((one) => log.add(one)))
    expect(await pages({ ...range, action: 'noteAdded' })).toEqual([written[5]])
    expect(await pages(range)).toEqual(written.toReversed())
  }, 20_000)
})
