import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openTable } from '../../lambdas/adapters/dynamodb/table.ts'
import { importedRoster } from '../../lambdas/adapters/dynamodb/units/roster-import.ts'
import { canReceiveSms } from '../../lambdas/core/delivery/duty-phone.ts'
import type { ReceivedText } from '../../local/aws/sms/server.ts'
import { readEndpoints } from '../../local/runtime/endpoints.ts'
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

const station = { ...nearest('station', bangkok), phone: '0812345678' }
let stack: OwnStack

/** What reaches the front door, as the simulator would ask. */
const texts = async (): Promise<readonly ReceivedText[]> =>
  ((await (await fetch(`${stack.url}/_sms/texts`)).json()) as { texts: ReceivedText[] }).texts
const control = (method: string, what: string, body?: object) =>
  fetch(`${stack.url}/_sms/${what}`, { method, ...(body && { body: JSON.stringify(body) }) })

const givePhone = async (): Promise<void> => {
  const endpoints = await readEndpoints(stack.dataDirectory)
  const [name = ''] = Object.values(endpoints?.tables ?? {})
  const table = openTable(name, {
    endpoint: stack.services.dynamodb as string,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  await importedRoster(table).put(station)
  table.client.destroy()
}

beforeAll(async () => {
  stack = await startOwnStack({ texts: true })
  await givePhone()
})
afterAll(() => stack.close())
afterEach(async () => {
  await stack.noFaults()
  await control('DELETE', 'texts')
  await control('DELETE', 'faults')
})

const reportWhileGroupIsGone = async (name: string): Promise<string> => {
  await stack.fault({ endpoint: 'push', fault: 'forbidden', to: station.lineGroupId })
  const user = citizen(name)
  await stack.post(fullReport(user, bangkok))
  return codeOnceDelivered(stack, user)
}

describe('a station whose group is gone', () => {
  it('gets a text on its duty phone, once, besides the next station its card', async () => {
    expect(canReceiveSms(station.phone)).toBe(true)
    const code = await reportWhileGroupIsGone('text')
    const [text, ...more] = await eventually(texts, (all) => all.length > 0)
    expect(more).toEqual([])
    expect(text).toMatchObject({ phone: '+66812345678', sender: 'ESSHELPME' })
    expect(text?.text).toContain(code)
    expect(text?.text).toContain('13.75630,100.50180')
    expect(text?.segments).toBeLessThanOrEqual(3)
  })

  it('gets it later where texting fails for a moment', async () => {
    await control('POST', 'faults', { fault: 'ThrottlingException', times: 2 })
    const code = await reportWhileGroupIsGone('throttled')
    const all = await eventually(texts, (found) => found.length > 0)
    expect(all.map(({ text }) => text.includes(code))).toEqual([true])
  })

  it('gets none where the number has opted out, and the report goes on', async () => {
    await control('POST', 'faults', { fault: 'ConflictException' })
    await reportWhileGroupIsGone('opted-out')
    const log = () => readFile(join(stack.dataDirectory, 'functions.log'), 'utf8')
    await eventually(log, (lines) => lines.includes('"result":"ConflictException"'))
    expect(await texts()).toEqual([])
    expect(await log()).not.toContain('12345678')
  })
})

it('a station that LINE reaches gets no text', async () => {
  const user = citizen('line-works')
  await stack.post(fullReport(user, bangkok))
  const code = await codeOnceDelivered(stack, user)
  expect(await stack.cards(station, code)).toHaveLength(1)
  expect(await texts()).toEqual([])
})
