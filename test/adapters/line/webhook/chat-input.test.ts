import { describe, expect, it } from 'vitest'
import { readChatInput } from '../../../../lambdas/adapters/line/webhook/chat-input.ts'

const message = (content: object) => readChatInput('message', { message: { id: '1', ...content } })
const press = (data: string) => readChatInput('postback', { postback: { data } })
const report = '01JDAAAAAAAAAAAAAAAAAAAAAA'

describe('what a citizen did', () => {
  it('keeps typed words as they were, beside what they mean', () => {
    expect(message({ type: 'text', text: ' แจ้งเหตุด่วน ' })).toEqual({
      input: { kind: 'start' },
      said: { kind: 'text', text: ' แจ้งเหตุด่วน ' },
    })
    expect(message({ type: 'text', text: '๓' })).toEqual({
      input: { kind: 'category', category: 'sexualAbuseRisk' },
      said: { kind: 'text', text: '๓' },
    })
  })

  it.each(['image', 'audio', 'video', 'file'])('keeps where LINE has %s', (type) => {
    expect(message({ type, id: '100001' })).toEqual({
      input: { kind: 'unclear' },
      said: { kind: 'file', media: type, messageId: '100001' },
    })
  })

  it.each([
    ['a sticker', { type: 'sticker', packageId: '1', stickerId: '1' }],
    ['a type from the future', { type: 'hologram' }],
    ['spaces', { type: 'text', text: ' \n ' }],
    ['a picture without an id', { type: 'image', id: '' }],
    ['a picture with a strange id', { type: 'image', id: 7 }],
  ])('has no words for %s', (_, content) => {
    expect(message(content)).toEqual({ input: { kind: 'unclear' } })
  })

  it('does not keep more than a bubble holds, and nothing that a store refuses', () => {
    const { said } = message({ type: 'text', text: 'ก'.repeat(300_000) }) ?? {}
    expect(said).toEqual({ kind: 'text', text: 'ก'.repeat(9_000) })
    const half = message({ type: 'text', text: `${'ก'.repeat(8_999)}🆘` })?.said
    expect(half?.kind === 'text' && half.text.isWellFormed()).toBe(true)
  })

  it('has no words for places and buttons', () => {
    expect(message({ type: 'location', latitude: 13.7, longitude: 100.5 })).toEqual({
      input: { kind: 'place', place: { latitude: 13.7, longitude: 100.5 } },
    })
    expect(press('do=start')).toEqual({ input: { kind: 'start' } })
  })

  it.each([
    ['do=practise', { kind: 'practise' }],
    ['do=register', { kind: 'register' }],
    [`do=chatonly&r=${report}`, { kind: 'add', report, amendment: { kind: 'chatOnly' } }],
    [`do=mistaken&r=${report}`, { kind: 'add', report, amendment: { kind: 'mistaken' } }],
    [`do=who&r=${report}`, { kind: 'askWho', report }],
    [`do=iam&w=victim&r=${report}`, { kind: 'add', report, amendment: { kind: 'who', role: 'victim' } }],
    [`do=iam&w=king&r=${report}`, { kind: 'unknownButton' }],
    [`do=unsafe&r=${report}`, { kind: 'notSafe', report }],
    ['do=unsafe&r=1', { kind: 'unknownButton' }],
    ['do=chatonly', { kind: 'unknownButton' }],
    [`r=${report}`, { kind: 'unknownButton' }],
    ['', { kind: 'unknownButton' }],
  ])('reads the button %s', (data, input) => {
    expect(press(data)).toEqual({ input })
  })
})
