import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableChats } from '../../../lambdas/adapters/dynamodb/chats/chats.ts'
import { tableOverdue } from '../../../lambdas/adapters/dynamodb/overdue.ts'
import { tableReports } from '../../../lambdas/adapters/dynamodb/reports/reports.ts'
import { chatKey, reportKey } from '../../../lambdas/adapters/dynamodb/table.ts'
import { importedRoster } from '../../../lambdas/adapters/dynamodb/units/roster-import.ts'
import { cachedRoster, tableRoster } from '../../../lambdas/adapters/dynamodb/units/units.ts'
import { applyEvent, type Chat, newChat } from '../../../lambdas/core/conversation/chat.ts'
import type { ChatInput } from '../../../lambdas/core/conversation/conversation-state.ts'
import { deliver } from '../../../lambdas/core/delivery/deliver.ts'
import type { DueItemOwner } from '../../../lambdas/core/delivery/ports.ts'
import { amend } from '../../../lambdas/core/report/changes/amend.ts'
import type { Report } from '../../../lambdas/core/report/model.ts'
import { acceptReport } from '../../../lambdas/core/report/report.ts'
import { reportIdOf } from '../../../lambdas/core/report/report-id.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'
import { newWorld, portsOf } from '../../support/memory.ts'
import { bangkok, roster } from '../../support/roster.ts'
import { startTable } from '../../support/table.ts'

type Open = Awaited<ReturnType<typeof startTable>>
let table: Open
const now = Date.UTC(2026, 10, 21, 3)

beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

let nth = 0
const someUser = (): string => `U${String(++nth).padStart(32, '0')}`
const chats = () => tableChats(table, () => now)
const reports = () => tableReports(table, () => now)
const stored = async (key: object) =>
  (
    await table.client.send(
      new GetCommand({ TableName: table.name, Key: key as Record<string, unknown>, ConsistentRead: true }),
    )
  ).Item
const overdue = async (before: number): Promise<readonly DueItemOwner[]> => {
  const found: DueItemOwner[] = []
  for await (const page of tableOverdue(table).pages({ from: 0, to: before }))
    found.push(...page.map(({ owner }) => owner))
  return found
}

describe('chats', () => {
  const inputs: readonly ChatInput[] = [
    { kind: 'start' },
    { kind: 'category', category: 'confinement' },
    { kind: 'place', place: { ...bangkok, title: 'บ้าน' } },
    { kind: 'phone', phone: '+66812345678' as PhoneNumber },
  ]
  const say = async (chat: Chat, input: ChatInput, eventId: string): Promise<Chat> => {
    const saved = await chats().save(
      applyEvent(chat, { input, on: { eventId, at: now, now }, by: 'test' }),
      eventId,
    )
    if (!saved) throw new Error('not saved')
    return saved
  }

  it('read back what was saved, at every step of a conversation', async () => {
    let chat: Chat = { ...newChat(someUser()), language: 'en' }
    for (const [index, input] of inputs.entries()) {
      chat = await say(chat, input, `event-${index}`)
      expect(await chats().load(chat.userId)).toEqual(chat)
    }
    expect(chat.conversation.step).toBe('reported')
  })

  it('let one of two writers win', async () => {
    const chat = newChat(someUser())
    const next = applyEvent(chat, {
      input: { kind: 'start' },
      on: { eventId: 'a', at: now, now },
      by: 'test',
    })
    const results = await Promise.all([chats().save(next, 'a'), chats().save(next, 'a')])
    expect(results.filter(Boolean)).toHaveLength(1)
    const again = applyEvent(chat, {
      input: { kind: 'start' },
      on: { eventId: 'b', at: now, now },
      by: 'test',
    })
    expect(await chats().save(again, 'b')).toBeUndefined()
  })

  it('forget what an event owed, and nothing else', async () => {
    const first = await say(newChat(someUser()), { kind: 'start' }, 'first')
    const second = await say(first, { kind: 'unclear' }, 'second')
    await chats().settle(first, ['first'])
    expect(Object.keys((await chats().load(first.userId))?.pending ?? {})).toEqual(['second'])
    // A writer that has loaded before the first was settled does not bring it back.
    const third = await say(second, { kind: 'unclear' }, 'third')
    expect(Object.keys((await chats().load(third.userId))?.pending ?? {}).toSorted()).toEqual([
      'second',
      'third',
    ])
  })

  it('stand in the index while something is owed, and leave it after', async () => {
    const chat = await say(newChat(someUser()), { kind: 'start' }, 'first')
    const owner = { kind: 'chat', userId: chat.userId }
    expect(await overdue(now + 60_000)).toContainEqual(owner)
    expect(await overdue(now)).not.toContainEqual(owner)
    await chats().settle(chat, ['first'])
    expect(await overdue(now + 60_000)).not.toContainEqual(owner)
  })

  it('stand in the index while a report waits for its number', async () => {
    let chat = newChat(someUser())
    for (const [index, input] of inputs.slice(0, 3).entries()) {
      const said = await say(chat, input, `event-${index}`)
      await chats().settle(said, [`event-${index}`])
      chat = (await chats().load(said.userId)) ?? said
    }
    const owner = { kind: 'chat', userId: chat.userId }
    expect(await overdue(now + 59_999)).not.toContainEqual(owner)
    expect(await overdue(now + 60_000)).toContainEqual(owner)
  })

  it('expire long after the last word', async () => {
    const chat = await say(newChat(someUser()), { kind: 'start' }, 'first')
    expect(await stored(chatKey(chat.userId))).toMatchObject({ expiresAt: now / 1000 + 90 * 86_400 })
  })
})

describe('reports', () => {
  const some = (): Report => {
    const userId = someUser()
    const id = reportIdOf(userId, { id: 'SESSION', startedAt: now })
    return acceptReport(
      { id, reporter: { userId, language: 'th' }, category: 'confinement', place: bangkok },
      [],
      now,
    )
  }

  it('are created once', async () => {
    const report = some()
    const results = await Promise.all(Array.from({ length: 5 }, () => reports().save(report)))
    expect(results.filter(Boolean)).toHaveLength(1)
    expect(await reports().load(report.id)).toEqual({ ...report, version: 1 })
  })

  it('read back everything that delivery writes, in every state', async () => {
    const world = newWorld(roster)
    world.now = now
    world.line = (to) =>
      to.endsWith('ST-1')
        ? { kind: 'refused', reason: 'forbidden' }
        : to.endsWith('TE-10')
          ? { kind: 'retryLater', reason: 'unavailable' }
          : { kind: 'accepted', requestId: 'r' }
    world.placeIndex = {
      addressAt: async () => ({ label: 'ถนนพระราม 1', country: 'THA', province: '10', district: 'ปทุมวัน' }),
      policeStationsNear: async () => [{ name: 'สน.หนึ่ง', point: bangkok }],
    }
    const report = some()
    await reports().save(report)
    await deliver(report.id, { ...portsOf(world), reports: reports() })
    const delivered = await reports().load(report.id)
    expect(delivered?.notices.map(({ state }) => state.kind)).toEqual(
      expect.arrayContaining(['sent', 'refused', 'owed']),
    )
    const amended = amend(delivered as Report, { kind: 'place', place: bangkok }, 'event', now)
    expect(await reports().load((await reports().save(amended))?.id ?? report.id)).toEqual({
      ...amended,
      version: amended.version + 1,
    })
  })

  it('stand in the index until everything is done', async () => {
    const report = some()
    await reports().save(report)
    expect(await overdue(now)).toContainEqual({ kind: 'report', id: report.id })
    await deliver(report.id, { ...portsOf({ ...newWorld(roster), now }), reports: reports() })
    expect(await overdue(now + 86_400_000)).not.toContainEqual({ kind: 'report', id: report.id })
    expect(await stored(reportKey(report.id))).not.toHaveProperty('owedAt')
  })
})

describe('the roster', () => {
  it('reads back every unit, page after page', async () => {
    const writable = importedRoster(table)
    for (const unit of roster) await writable.put(unit)
    const heavy = Array.from({ length: 30 }, (_, index) => ({
      ...roster[0],
      code: `XX-${index}`,
      nameTh: 'ก'.repeat(20_000),
    }))
    for (const unit of heavy) await writable.put(unit as (typeof roster)[number])
    const all = await writable.all()
    expect(all).toHaveLength(roster.length + heavy.length)
    expect(all).toEqual(expect.arrayContaining([...roster]))
  })

  it('names what is wrong with an item that is not a unit', async () => {
    const other = await startTable()
    await other.client.send(
      new PutCommand({ TableName: other.name, Item: { pk: 'ROSTER', sk: 'X', code: 'X' } }),
    )
    await expect(tableRoster(other).all()).rejects.toThrow(/kind/)
    await other.close()
  })

  it('is better old than not at all', async () => {
    let at = now
    let fails = false
    const remembered = cachedRoster(
      {
        async all() {
          if (fails) throw new Error('the table does not answer')
          return [...roster]
        },
      },
      30_000,
      () => at,
    )
    const first = await remembered.all()
    fails = true
    at += 29_999
    expect(await remembered.all()).toBe(first)
    at += 2
    expect(await remembered.all()).toBe(first)
  })
})
