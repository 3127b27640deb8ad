import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { textedDutyPhone } from '../../../lambdas/adapters/sms/duty-phone.ts'
import type { DutyPhone } from '../../../lambdas/core/delivery/duty-phone.ts'
import { type ReceivedText, startTextService } from '../../../local/aws/sms/server.ts'
import type { Listening } from '../../../local/runtime/loopback.ts'

const senderId = 'arn:aws:sms-voice:ap-southeast-1:000000000000:sender-id/ESSHELPME/TH'
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
let service: Listening
let results: string[]

beforeAll(async () => {
  service = await startTextService()
})
afterAll(() => service.close())
afterEach(async () => {
  await control('DELETE', 'texts')
  await control('DELETE', 'faults')
})

const control = async (method: string, what: string, body?: object) =>
  (await fetch(`${service.url}/_sms/${what}`, { method, ...(body && { body: JSON.stringify(body) }) })).json()

const received = async () => ((await control('GET', 'texts')) as { texts: ReceivedText[] }).texts

const open = (config: { endpoint?: string; deadline?: number } = {}): DutyPhone => {
  results = []
  return textedDutyPhone(
    { senderId, deadline: config.deadline ?? 5_000, onText: (result) => results.push(result) },
    { endpoint: config.endpoint ?? service.url, credentials },
  )
}

describe('a text to a duty phone', () => {
  it('goes to the number in E.164 under the sender id, as something urgent that soon expires', async () => {
    const outcome = await open().notify('0812345678', 'แจ้งเหตุด่วน', 'ST-1-phone/incident')
    const texts = await received()
    expect(texts).toEqual([
      {
        at: expect.any(Number),
        messageId: expect.any(String),
        phone: '+66812345678',
        text: 'แจ้งเหตุด่วน',
        segments: 1,
        sender: 'ESSHELPME',
        goodFor: 3_600,
        context: { notice: 'ST-1-phone/incident' },
      },
    ])
    expect(outcome).toEqual({ kind: 'accepted', requestId: texts[0]?.messageId })
    expect(results).toEqual(['sent'])
  })

  it.each(['021234567', '191', '1599', '+66812345678', ''])('is not even tried to %s', async (phone) => {
    expect(await open().notify(phone, 'text', 'key')).toEqual({ kind: 'refused', reason: 'badRequest' })
    expect(results).toEqual([])
  })

  it.each([
    ['ConflictException', { kind: 'refused', reason: 'forbidden' }],
    ['ValidationException', { kind: 'refused', reason: 'badRequest' }],
    ['ResourceNotFoundException', { kind: 'refused', reason: 'notFound' }],
    ['ServiceQuotaExceededException', { kind: 'refused', reason: 'monthlyLimit' }],
    ['AccessDeniedException', { kind: 'retryLater', reason: 'unauthorised' }],
    ['ThrottlingException', { kind: 'retryLater', reason: 'unavailable' }],
    ['InternalServerException', { kind: 'retryLater', reason: 'unavailable' }],
  ])('after %s comes to %j, after one attempt', async (fault, outcome) => {
    await control('POST', 'faults', { fault, times: 1 })
    expect(await open().notify('0812345678', 'text', 'key')).toEqual(outcome)
    expect(results).toEqual([fault])
    expect(await received()).toEqual([])
  })

  it('is tried again later where no answer comes in time', async () => {
    await control('POST', 'faults', { fault: 'hang' })
    const outcome = await open({ deadline: 100 }).notify('0812345678', 'text', 'key')
    expect(outcome).toEqual({ kind: 'retryLater', reason: 'unavailable' })
  })

  it('is tried again later where nobody listens', async () => {
    const outcome = await open({ endpoint: 'http://127.0.0.1:1' }).notify('0812345678', 'text', 'key')
    expect(outcome).toEqual({ kind: 'retryLater', reason: 'unavailable' })
  })

  it('is refused under a sender id that is none, which keeps nobody from starting', async () => {
    const phone = textedDutyPhone(
      { senderId: 'ESSHELPME', deadline: 5_000, onText: () => undefined },
      { endpoint: service.url, credentials, region: 'ap-southeast-1' },
    )
    const outcome = await phone.notify('0812345678', 'text', 'key')
    expect(outcome).toEqual({ kind: 'refused', reason: 'badRequest' })
  })

  it('never names the number in what is logged', async () => {
    await control('POST', 'faults', { fault: 'ConflictException' })
    await open().notify('0812345678', 'text', 'key')
    expect(results.join()).not.toContain('812345678')
  })
})
