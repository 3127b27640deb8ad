import {
  PinpointSMSVoiceV2Client,
  type PinpointSMSVoiceV2ClientConfig,
  SendTextMessageCommand,
  type SendTextMessageCommandInput,
} from '@aws-sdk/client-pinpoint-sms-voice-v2'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { segmentsOf } from '../../../../local/aws/sms/request.ts'
import { startTextService } from '../../../../local/aws/sms/server.ts'
import type { Listening } from '../../../../local/runtime/loopback.ts'

let service: Listening
const clients: PinpointSMSVoiceV2Client[] = []

beforeAll(async () => {
  service = await startTextService()
})
afterAll(async () => {
  for (const client of clients) client.destroy()
  await service.close()
})
beforeEach(async () => {
  await control('DELETE', 'texts')
  await control('DELETE', 'faults')
})

const control = (method: string, what: string, body?: object) =>
  fetch(`${service.url}/_sms/${what}`, { method, ...(body && { body: JSON.stringify(body) }) })
const texts = async () =>
  ((await (await control('GET', 'texts')).json()) as { texts: { text: string }[] }).texts

const good: SendTextMessageCommandInput = {
  DestinationPhoneNumber: '+66812345678',
  OriginationIdentity: 'arn:aws:sms-voice:ap-southeast-1:000000000000:sender-id/ESSHELPME/TH',
  MessageBody: 'สวัสดี',
  MessageType: 'TRANSACTIONAL',
}
const send = (input: Partial<SendTextMessageCommandInput>, config: PinpointSMSVoiceV2ClientConfig = {}) => {
  const client = new PinpointSMSVoiceV2Client({
    endpoint: service.url,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    ...config,
  })
  clients.push(client)
  return client.send(new SendTextMessageCommand({ ...good, ...input }))
}

describe('what AWS End User Messaging would refuse is refused', () => {
  it.each<[string, Partial<SendTextMessageCommandInput>]>([
    ['a number as dialled in Thailand', { DestinationPhoneNumber: '0812345678' }],
    ['a sender id without its account', { OriginationIdentity: 'ESSHELPME' }],
    ['an empty text', { MessageBody: '' }],
    ['a text of more than 1,600 characters', { MessageBody: 'ก'.repeat(1_601) }],
    ['a lifetime below five seconds', { TimeToLive: 4 }],
    ['a field that nothing here knows', { DryRun: true }],
  ])('%s', async (_what, input) => {
    await expect(send(input)).rejects.toMatchObject({ name: 'ValidationException' })
    expect(await texts()).toEqual([])
  })

  it('a request without a signature', async () => {
    const answer = await fetch(service.url, { method: 'POST', body: '{}' })
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ __type: 'AccessDeniedException' }),
    ])
  })
})

describe('the control routes', () => {
  it('show what was sent, oldest first, until it is emptied', async () => {
    await send({ MessageBody: 'หนึ่ง' })
    await send({ MessageBody: 'สอง' })
    expect((await texts()).map(({ text }) => text)).toEqual(['หนึ่ง', 'สอง'])
    await control('DELETE', 'texts')
    expect(await texts()).toEqual([])
  })

  it('let a fault happen to one number, so many times', async () => {
    await control('POST', 'faults', { fault: 'ThrottlingException', phone: '+66812345678', times: 1 })
    await send({ DestinationPhoneNumber: '+66898765432' })
    await expect(send({})).rejects.toMatchObject({ name: 'ThrottlingException' })
    await send({})
    expect(await texts()).toHaveLength(2)
  })

  it('can lose the answer to a text that was sent', async () => {
    await control('POST', 'faults', { fault: 'lostAnswer' })
    await expect(
      send({}, { requestHandler: { requestTimeout: 100, throwOnRequestTimeout: true } }),
    ).rejects.toThrow()
    expect(await texts()).toHaveLength(1)
  })

  it.each([
    ['POST', 'faults', { fault: 'rain' }, 400],
    ['GET', 'nothing', undefined, 404],
  ])('%s %s %j answers %i', async (method, what, body, status) => {
    expect((await control(method, what, body)).status).toBe(status)
  })
})

describe('a text is sent in segments', () => {
  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['ก'.repeat(70), 1],
    ['ก'.repeat(71), 2],
    ['ก'.repeat(201), 3],
    ['ก'.repeat(202), 4],
  ])('%#', (text, segments) => {
    expect(segmentsOf(text)).toBe(segments)
  })
})
