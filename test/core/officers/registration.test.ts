import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OfficerRecords } from '../../../lambdas/core/officers/ports.ts'
import { officerRegister } from '../../../lambdas/core/officers/registration.ts'
import { memoryOfficers, officer, phone } from '../../support/officers.ts'

const at = Date.UTC(2026, 10, 21, 3)
const minute = 60_000
const somchai = officer('100', { phone: phone(1) })
const malee = officer('200', { phone: phone(2) })
const right = { number: '100', phone: phone(1) }
const wrong = (nth: number) => ({ number: '100', phone: phone(100 + nth) })

const open = () => {
  const records = memoryOfficers([somchai, malee])
  return { records, ...officerRegister(records) }
}

describe('a claim', () => {
  it('that matches the roster makes an officer, with the time', async () => {
    const { register, byUserId } = open()
    expect(await byUserId('U1')).toBeUndefined()
    const mine = { ...somchai, registered: { userId: 'U1', at } }
    expect(await register(right, 'U1', at)).toEqual({ kind: 'registered', officer: mine })
    expect(await byUserId('U1')).toEqual(mine)
  })

  it.each([' 1-0-0 ', '๑๐๐', '00100', '1.0.0'])('may write the number as %j', async (number) => {
    const { register } = open()
    expect(await register({ ...right, number }, 'U1', at)).toMatchObject({ kind: 'registered' })
  })

  it('that comes again has the same answer; one made later reads that it was done', async () => {
    const { register, records } = open()
    const first = await register(right, 'U1', at)
    expect(await register(right, 'U1', at)).toEqual(first)
    expect(await register(right, 'U1', at + minute)).toMatchObject({ kind: 'alreadyYours' })
    expect((await records.find('100'))?.registered).toEqual({ userId: 'U1', at })
  })

  it('of an officer to a second row changes nothing and tells nothing of that row', async () => {
    const { register, records } = open()
    await register(right, 'U1', at)
    const known = await register({ number: '200', phone: phone(2) }, 'U1', at + 1)
    const unknown = await register({ number: '300', phone: phone(2) }, 'U1', at + 2)
    expect(known).toEqual(unknown)
    expect(known).toMatchObject({ kind: 'alreadyYours', officer: { number: '100' } })
    expect((await records.find('200'))?.registered).toBeUndefined()
  })

  it('to somebody else’s row is told so', async () => {
    const { register, byUserId } = open()
    await register(right, 'U1', at)
    expect(await register(right, 'U2', at)).toEqual({ kind: 'takenByAnother' })
    expect(await byUserId('U2')).toBeUndefined()
  })

  it('that does not match reads the same whether the number or the phone is wrong', async () => {
    const answers = await Promise.all([
      open().register({ number: '100', phone: phone(2) }, 'U1', at),
      open().register({ number: '999', phone: phone(1) }, 'U1', at),
    ])
    expect(answers).toEqual([
      { kind: 'notMatched', triesLeft: 4 },
      { kind: 'notMatched', triesLeft: 4 },
    ])
  })
})

describe('tries', () => {
  it('are five an hour, and then even the right one waits', async () => {
    const { register } = open()
    for (const nth of [0, 1, 2, 3, 4]) {
      expect(await register(wrong(nth), 'U1', at + nth * minute)).toEqual({
        kind: 'notMatched',
        triesLeft: 4 - nth,
      })
    }
    const until = at + 60 * minute
    expect(await register(right, 'U1', at + 5 * minute)).toEqual({ kind: 'tooManyTries', until })
    expect(await register(right, 'U1', until - 1)).toEqual({ kind: 'tooManyTries', until })
    expect(await register(wrong(9), 'U1', until)).toEqual({ kind: 'notMatched', triesLeft: 0 })
    expect(await register(right, 'U1', until + minute)).toMatchObject({ kind: 'registered' })
  })

  it('are each user’s own', async () => {
    const { register } = open()
    for (const nth of [0, 1, 2, 3, 4, 5]) await register(wrong(nth), 'U1', at)
    expect(await register(right, 'U2', at)).toMatchObject({ kind: 'registered' })
  })

  it('are not used up by the same claim again, however often an event comes or is typed', async () => {
    const { register, records } = open()
    for (const again of [0, 0, 0, 1, 2, 3]) {
      expect(await register(wrong(1), 'U1', at + again)).toEqual({ kind: 'notMatched', triesLeft: 4 })
    }
    expect(await records.triesOf('U1')).toMatchObject({ version: 1 })
    for (const nth of [2, 3, 4, 5]) await register(wrong(nth), 'U1', at)
    expect(await register(wrong(1), 'U1', at)).toEqual({ kind: 'notMatched', triesLeft: 0 })
  })

  it('do not keep out an officer whose phone on file is put right after five tries', async () => {
    const { register, records } = open()
    const mine = wrong(0)
    for (const nth of [0, 1, 2, 3, 4]) await register(wrong(nth), 'U1', at)
    await records.put([{ ...somchai, phone: mine.phone }])
    expect(await register(mine, 'U1', at + minute)).toMatchObject({ kind: 'registered' })
  })

  it('count in the order of the events, not of their arrival', async () => {
    const { register } = open()
    await register(wrong(0), 'U1', at + 90 * minute)
    expect(await register(wrong(1), 'U1', at)).toEqual({ kind: 'notMatched', triesLeft: 3 })
    expect(await register(wrong(2), 'U1', at + 91 * minute)).toEqual({ kind: 'notMatched', triesLeft: 3 })
  })
})

describe('a process that dies', () => {
  const dead = new Error('the process died')

  /** The records, of which the nth call is never made, or is made and never answered. */
  const dying = (records: OfficerRecords, lastCall: number, isAnswerLost: boolean): OfficerRecords => {
    let calls = 0
    const guard =
      <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
      async (...args: Args): Promise<Answer> => {
        calls += 1
        if (calls > lastCall || (calls === lastCall && !isAnswerLost)) throw dead
        const answer = await call(...args)
        if (calls === lastCall) throw dead
        return answer
      }
    return {
      find: guard(records.find),
      heldBy: guard(records.heldBy),
      link: guard(records.link),
      triesOf: guard(records.triesOf),
      saveTries: guard(records.saveTries),
    }
  }

  it.each([true, false])(
    'at any step loses nothing and uses up no try (answer lost: %s)',
    async (isAnswerLost) => {
      let steps = 0
      for (let lastCall = 1; ; lastCall += 1) {
        const { records, register, byUserId } = open()
        const first = officerRegister(dying(records, lastCall, isAnswerLost)).register(right, 'U1', at)
        const outcome = await first.catch((error) => {
          expect(error).toBe(dead)
        })
        if (outcome) break
        steps = lastCall
        expect([undefined, '100']).toContain((await byUserId('U1'))?.number)
        expect(await register(right, 'U1', at)).toMatchObject({ kind: 'registered' })
        expect(await byUserId('U1')).toMatchObject({ number: '100', registered: { userId: 'U1', at } })
        expect((await records.triesOf('U1')).tries).toHaveLength(1)
      }
      expect(steps).toBe(5)
    },
  )

  it.each([true, false])('counts an unmatched try once (answer lost: %s)', async (isAnswerLost) => {
    for (const lastCall of [1, 2, 3, 4]) {
      const { records, register } = open()
      const first = officerRegister(dying(records, lastCall, isAnswerLost)).register(wrong(0), 'U1', at)
      await expect(first).rejects.toBe(dead)
      expect(await register(wrong(0), 'U1', at)).toEqual({ kind: 'notMatched', triesLeft: 4 })
    }
  })
})

it('whoever claims what, in whatever order the store answers: one user, one officer, and everybody is told the truth', async () => {
  const anyClaim = fc.record({
    user: fc.constantFrom('U1', 'U2', 'U3'),
    claim: fc.constantFrom(right, { number: '200', phone: phone(2) }, wrong(0), wrong(1)),
    later: fc.nat(3),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(anyClaim, { minLength: 2, maxLength: 8 }),
      async (order, claims) => {
        const records = memoryOfficers([somchai, malee])
        const slow: OfficerRecords = {
          find: order.scheduleFunction(records.find),
          heldBy: order.scheduleFunction(records.heldBy),
          link: order.scheduleFunction(records.link),
          triesOf: order.scheduleFunction(records.triesOf),
          saveTries: order.scheduleFunction(records.saveTries),
        }
        const { register } = officerRegister(slow)
        const working = Promise.all(claims.map(({ user, claim, later }) => register(claim, user, at + later)))
        await order.waitFor(working)
        const outcomes = await working
        const officers = await records.all()
        const users = officers.flatMap(({ registered }) => (registered ? [registered.userId] : []))
        expect(new Set(users).size).toBe(users.length)
        for (const [index, outcome] of outcomes.entries()) {
          const user = claims[index]?.user ?? ''
          const { officer: held } = await records.heldBy(user)
          const told = outcome.kind === 'registered' || outcome.kind === 'alreadyYours'
          if (told) expect(outcome.officer).toEqual(held)
          if (outcome.kind === 'takenByAnother') expect(users).not.toEqual([user])
          expect(outcome.kind).not.toBe('tooManyTries')
        }
      },
    ),
    { numRuns: 300 },
  )
})
