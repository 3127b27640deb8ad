import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  bangkok,
  citizen,
  codeOnceDelivered,
  eventually,
  fullReport,
  nearest,
  type OwnStack,
  startOwnStack,
} from '../support/running-stack.ts'

let stack: OwnStack
beforeAll(async () => {
  stack = await startOwnStack()
})
afterAll(() => stack.close())

const locationFault = (method: 'POST' | 'DELETE', fault?: object) =>
  fetch(`${stack.services.location}/_location/faults`, {
    method,
    ...(fault && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(fault) }),
  })
afterEach(async () => {
  await stack.noFaults()
  await locationFault('DELETE')
})

const station = nearest('station', bangkok)
const report = async (name: string): Promise<string> => {
  const user = citizen(name)
  await stack.post(fullReport(user, bangkok))
  return user
}

describe('when LINE fails', () => {
  it('an answer that was lost is not sent twice', async () => {
    await stack.fault({ endpoint: 'push', fault: 'lostAnswer', times: 3 })
    const user = await report('lost-answer')
    const code = await codeOnceDelivered(stack, user)
    for (const kind of ['station', 'centre191', 'team'] as const) {
      expect(await stack.cards(nearest(kind, bangkok), code)).toHaveLength(1)
    }
  })

  it.each(['serverError', 'rateLimit', 'unauthorized'])('it is tried again after %s', async (fault) => {
    await stack.fault({ endpoint: 'push', fault, times: 4 })
    const user = await report(`after-${fault}`)
    const code = await codeOnceDelivered(stack, user)
    expect(await stack.cards(station, code)).toHaveLength(1)
  })

  it('the next station gets its turn at once where a group is gone', async () => {
    await stack.fault({ endpoint: 'push', fault: 'forbidden', times: 1, to: station.lineGroupId })
    const user = await report('group-gone')
    const code = await codeOnceDelivered(stack, user)
    expect(await stack.cards(station, code)).toEqual([])
    expect(JSON.stringify((await stack.sent(user)).at(-1)?.messages)).not.toContain(station.nameTh)
  })

  it('the reporter is told the truth when the monthly limit is reached', async () => {
    const user = citizen('monthly-limit')
    await stack.post(fullReport(user, bangkok).slice(0, 3))
    const groups = ['station', 'centre191', 'team'] as const
    for (const kind of groups) {
      await stack.fault({
        endpoint: 'push',
        fault: 'monthlyLimit',
        rate: 1,
        to: nearest(kind, bangkok).lineGroupId,
      })
    }
    await stack.post(fullReport(user, bangkok).slice(3))
    const code = await codeOnceDelivered(stack, user)
    for (const kind of groups) expect(await stack.cards(nearest(kind, bangkok), code)).toEqual([])
  })

  it('a reply that fails is pushed, so that nobody reads silence', async () => {
    await stack.fault({ endpoint: 'reply', fault: 'serverError', times: 1 })
    const user = citizen('reply-fails')
    await stack.post(fullReport(user, bangkok).slice(0, 1))
    const sent = await eventually(
      () => stack.sent(user),
      (all) => all.length > 0,
    )
    expect(sent.map(({ via }) => via)).toEqual(['push'])
    expect(JSON.stringify(sent)).toContain('เกิดเหตุอะไร')
  })
})

describe('when Amazon Location fails', () => {
  it.each([
    ['with errors', { kind: 'internal' }],
    ['with refusals', { kind: 'throttle' }],
    ['by saying nothing', { kind: 'delay', delayMs: 5_000 }],
  ])('the roster alone routes: %s', async (name, fault) => {
    const answer = await locationFault('POST', fault)
    expect(answer.status).toBeLessThan(300)
    const user = await report(`location-${name}`)
    const code = await codeOnceDelivered(stack, user)
    expect(await stack.cards(station, code)).toHaveLength(1)
  })
})
