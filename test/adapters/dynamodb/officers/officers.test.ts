import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  officerItemKey,
  officerTriesKey,
  officerUserKey,
} from '../../../../lambdas/adapters/dynamodb/officers/officer-item.ts'
import { tableOfficerRoster } from '../../../../lambdas/adapters/dynamodb/officers/officer-roster.ts'
import { tableOfficers } from '../../../../lambdas/adapters/dynamodb/officers/officers.ts'
import type { Officer } from '../../../../lambdas/core/officers/officer.ts'
import {
  inWriteBatches,
  type OfficerRecords,
  type OfficerRoster,
} from '../../../../lambdas/core/officers/ports.ts'
import { officerRegister } from '../../../../lambdas/core/officers/registration.ts'
import { memoryOfficers, officer, phone } from '../../../support/officers.ts'
import { startTable } from '../../../support/table.ts'

let table: Awaited<ReturnType<typeof startTable>>
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

const at = Date.UTC(2026, 10, 21, 3)
let nth = 0
const some = (more: Partial<Officer> = {}): Officer =>
  officer(`${++nth + 1000}`, { phone: phone(nth), ...more })
const someUser = (): string => `U${String(++nth).padStart(32, '0')}`
const stored = async (Key: Record<string, string>) =>
  (await table.client.send(new GetCommand({ TableName: table.name, Key }))).Item

describe.each([
  ['the table', () => ({ ...tableOfficers(table), ...tableOfficerRoster(table) })],
  ['memory', () => memoryOfficers()],
])('officers in %s', (_name, open) => {
  let officers: OfficerRecords & OfficerRoster
  beforeEach(() => {
    officers = open()
  })
  const kept = async (more: Partial<Officer> = {}): Promise<Officer> => {
    const one = some(more)
    await officers.put([one])
    return one
  }

  it('are read back as they were written, by any spelling of the number', async () => {
    const one = await kept({ unit: 'ST-1001', number: `ตร.${++nth}-7` })
    expect(await officers.find(one.number)).toEqual(one)
    expect(await officers.find(one.number.replaceAll(/[.-]/g, ' '))).toEqual(one)
    expect(await officers.find('none-1')).toBeUndefined()
    expect(await officers.all()).toContainEqual(one)
  })

  it('lose what the roster no longer says of them, and keep who is registered', async () => {
    const one = await kept({ unit: 'ST-1001' })
    const user = someUser()
    expect(await officers.link(one, user, at, 0)).toBe(true)
    const { unit: _, ...rest } = one
    await officers.put([{ ...rest, phone: phone(9_999), role: 'ผู้การ' }])
    const registered = { userId: user, at }
    const after = { ...rest, phone: phone(9_999), role: 'ผู้การ', registered }
    expect(await officers.find(one.number)).toEqual(after)
    expect(await officers.heldBy(user)).toEqual({ officer: after, version: 1 })
  })

  it('are registered for officer and user at once, under the version that was read', async () => {
    const [one, other] = [await kept(), await kept()]
    const [user, rival] = [someUser(), someUser()]
    expect(await officers.heldBy(user)).toEqual({ version: 0 })
    expect(await officers.link(one, user, at, 0)).toBe(true)
    expect(await officers.heldBy(user)).toMatchObject({ officer: { number: one.number }, version: 1 })
    expect(await officers.link(other, user, at, 0)).toBe(false)
    expect(await officers.link(one, rival, at, 0)).toBe(false)
    expect(await officers.heldBy(rival)).toEqual({ version: 0 })
    expect((await officers.find(other.number))?.registered).toBeUndefined()
  })

  it('are not registered by a phone that is no longer on file', async () => {
    const one = await kept()
    const user = someUser()
    await officers.put([{ ...one, phone: phone(9_998) }])
    expect(await officers.link(one, user, at, 0)).toBe(false)
    expect(await officers.heldBy(user)).toEqual({ version: 0 })
  })

  it('are free again once they are released, and only then', async () => {
    const one = await kept()
    const [user, rival] = [someUser(), someUser()]
    const register = officerRegister(officers)
    const claim = { number: one.number, phone: one.phone }
    expect(await officers.release(one.number)).toBe(false)
    expect(await officers.release('none-1')).toBe(false)
    await register.register(claim, user, at)
    expect(await officers.release(one.number)).toBe(true)
    expect(await officers.find(one.number)).toEqual(one)
    expect(await register.byUserId(user)).toBeUndefined()
    expect(await register.register(claim, rival, at + 1)).toMatchObject({ kind: 'registered' })
    expect(await register.byUserId(user)).toBeUndefined()
    expect(await register.register(claim, user, at + 2)).toEqual({ kind: 'takenByAnother' })
    const other = await kept()
    const proof = { number: other.number, phone: other.phone }
    expect(await register.register(proof, user, at + 3)).toMatchObject({ kind: 'registered' })
    expect(await register.byUserId(user)).toMatchObject({ number: other.number })
  })

  it('keep tries under a version', async () => {
    const user = someUser()
    const tries = [{ at, claim: 'A' }]
    expect(await officers.triesOf(user)).toEqual({ tries: [], version: 0 })
    expect(await officers.saveTries(user, tries, 0)).toBe(true)
    expect(await officers.saveTries(user, [], 0)).toBe(false)
    expect(await officers.triesOf(user)).toMatchObject({ tries, version: 1 })
    expect(await officers.saveTries(user, [...tries, { at, claim: 'B' }], 1)).toBe(true)
    expect((await officers.triesOf(user)).tries).toHaveLength(2)
  })

  it('have roles that were added, each once', async () => {
    await officers.addRole('อาสาสมัคร')
    await officers.addRole('อาสาสมัคร')
    expect(await officers.addedRoles()).toEqual(['อาสาสมัคร'])
  })

  it('are taken by one of many who claim at once, and the others read that', async () => {
    const one = await kept()
    const register = officerRegister(officers)
    const users = Array.from({ length: 8 }, someUser)
    const claim = { number: one.number, phone: one.phone }
    const outcomes = await Promise.all(users.map((user) => register.register(claim, user, at)))
    const winners = users.filter((_, index) => outcomes[index]?.kind === 'registered')
    expect(winners).toHaveLength(1)
    expect(outcomes.filter(({ kind }) => kind === 'takenByAnother')).toHaveLength(7)
    const known = await Promise.all(users.map((user) => register.byUserId(user)))
    expect(known.map((found) => found?.number)).toEqual(
      users.map((user) => (user === winners[0] ? one.number : undefined)),
    )
  })

  it('are one for a user who claims two at once', async () => {
    const register = officerRegister(officers)
    const user = someUser()
    const both = [await kept(), await kept()]
    const outcomes = await Promise.all(
      both.map(({ number, phone: known }, index) =>
        register.register({ number, phone: known }, user, at + index),
      ),
    )
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['alreadyYours', 'registered'])
    const taken = (await Promise.all(both.map(({ number }) => officers.find(number)))).filter(
      (found) => found?.registered,
    )
    expect(taken).toEqual([await register.byUserId(user)])
  })

  it('let no more claims through at once than one after another', async () => {
    const register = officerRegister(officers)
    const user = someUser()
    const guesses = Array.from({ length: 8 }, (_, guess) => ({ number: `9${guess}`, phone: phone(1) }))
    const outcomes = await Promise.all(guesses.map((claim) => register.register(claim, user, at)))
    expect(outcomes.filter(({ kind }) => kind === 'notMatched')).toHaveLength(5)
    expect(outcomes.filter(({ kind }) => kind === 'tooManyTries')).toHaveLength(3)
  })
})

/** The next transaction is cancelled as AWS does it; the answer ends this and says whether it came to that. */
const cancelOnce = (Code: string): (() => boolean) => {
  let isDone = false
  table.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== 'TransactWriteItemsCommand' || isDone) return next(args)
        isDone = true
        const CancellationReasons = [{ Code }, { Code: 'None' }]
        throw new TransactionCanceledException({ message: Code, $metadata: {}, CancellationReasons })
      },
    { name: 'cancelling', step: 'initialize' },
  )
  return () => {
    table.client.middlewareStack.remove('cancelling')
    return isDone
  }
}

describe('the table', () => {
  it('takes a roster while one of its officers registers', async () => {
    const many = [some(), some(), some()]
    const cancelled = cancelOnce('TransactionConflict')
    await tableOfficerRoster(table).put(many)
    expect(cancelled()).toBe(true)
    expect(await Promise.all(many.map(({ number }) => tableOfficers(table).find(number)))).toEqual(many)
  })

  it('mends a registration of which the user’s item is lost', async () => {
    const [one, user] = [some(), someUser()]
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...officerItemKey(one.number), ...one, registered: { userId: user, at } },
      }),
    )
    const register = officerRegister(tableOfficers(table))
    const claim = { number: one.number, phone: one.phone }
    expect(await register.byUserId(user)).toBeUndefined()
    expect(await register.register(claim, someUser(), at)).toEqual({ kind: 'takenByAnother' })
    expect(await register.register(claim, user, at)).toMatchObject({ kind: 'registered' })
    expect(await register.byUserId(user)).toMatchObject({ number: one.number })
  })

  it('keeps a claim for an hour, and not in words', async () => {
    const user = someUser()
    const register = officerRegister(tableOfficers(table))
    await register.register({ number: '77001', phone: phone(4_321) }, user, at)
    const item = await stored(officerTriesKey(user))
    expect(item?.expiresAt).toBe(at / 1000 + 3_600)
    expect(JSON.stringify(item)).not.toMatch(/77001|4321/)
    expect(await stored(officerUserKey(user))).toBeUndefined()
  })

  it('answers a press with two reads, and with one where the user is no officer', async () => {
    const [one, user] = [some(), someUser()]
    await tableOfficerRoster(table).put([one])
    await tableOfficers(table).link(one, user, at, 0)
    const sent: string[] = []
    table.client.middlewareStack.add(
      (next, context) => (args) => {
        sent.push(context.commandName ?? '')
        return next(args)
      },
      { name: 'counting', step: 'initialize' },
    )
    const register = officerRegister(tableOfficers(table))
    await register.byUserId(user)
    await register.byUserId(someUser())
    table.client.middlewareStack.remove('counting')
    expect(sent).toEqual(['GetItemCommand', 'GetItemCommand', 'GetItemCommand'])
  })

  it.each([
    ['somebody else is at it', 'TransactionConflict', 'registered'],
    ['the table is overloaded', 'ThrottlingError', 'thrown'],
  ])('where %s (%s) it is %s', async (_why, Code, expected) => {
    const [one, user] = [some(), someUser()]
    await tableOfficerRoster(table).put([one])
    const refused = cancelOnce(Code)
    const claim = { number: one.number, phone: one.phone }
    const outcome = await officerRegister(tableOfficers(table))
      .register(claim, user, at)
      .catch(() => ({ kind: 'thrown' }))
    expect(refused()).toBe(true)
    expect(outcome.kind).toBe(expected)
  })

  it('stops on what nobody expected, and holds nothing halfway', async () => {
    const [one, user] = [some(), someUser()]
    const register = officerRegister(tableOfficers({ ...table, name: 'Other' }))
    await expect(register.register({ number: one.number, phone: one.phone }, user, at)).rejects.toThrow()
  })

  it('reads every officer, page after page of every shard', async () => {
    const other = await startTable()
    const roster = tableOfficerRoster(other)
    const numbers = Array.from({ length: 400 }, (_, index) => String(index + 1))
    const { pk } = officerItemKey('1')
    const heavy = numbers.filter((number) => officerItemKey(number).pk === pk)
    const many = numbers.map((number) =>
      officer(number, { nameTh: 'ก'.repeat(heavy.includes(number) ? 30_000 : 10) }),
    )
    for (const some of inWriteBatches(many)) await roster.put(some)
    expect(heavy.length * 90_000).toBeGreaterThan(1024 * 1024)
    expect((await roster.all()).map(({ number }) => number).toSorted()).toEqual(numbers.toSorted())
    await other.close()
  })
})
