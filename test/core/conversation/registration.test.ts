import { describe, expect, it } from 'vitest'
import { sessionTimeout } from '../../../lambdas/core/conversation/limits.ts'
import {
  bangkok,
  category,
  effectsOf,
  fullReport,
  kinds,
  minute,
  phone,
  place,
  play,
  start,
  t0,
  typed,
} from './play.ts'

const out = play(fullReport).state
const asked = play([typed('ลงทะเบียนเจ้าหน้าที่')])

describe('the registration of an officer', () => {
  it.each(['ลงทะเบียนเจ้าหน้าที่', 'ลงทะเบียน เจ้าหน้าที่ครับ', 'ลงทะเบียน จนท.', 'Officer registration'])(
    'begins with %s',
    (text) => {
      expect(kinds(play([typed(text)]).last)).toEqual(['askOfficerNumber'])
    },
  )

  it('asks for the number and then for the phone on file', () => {
    const { steps, last, state } = play([typed('พ-๑๒๓๔๕'), typed('081 234 5678')], asked.state, t0 + 1_000)
    expect(steps.map(kinds)).toEqual([['askOfficerPhone'], []])
    expect(last.effects).toEqual([{ kind: 'register', number: 'พ-12345', phone }])
    expect(state.step).toBe('idle')
  })

  it('takes a number that looks like a phone, and says what it cannot read', () => {
    expect(kinds(play([typed('0812345678')], asked.state, t0 + 1_000).last)).toEqual(['askOfficerPhone'])
    const { steps } = play([typed('ไม่มี'), typed('12345'), typed('0812'), typed('ไม่มี')], asked.state, t0)
    expect(steps.map(kinds)).toEqual([
      ['notUnderstood', 'askOfficerNumber'],
      ['askOfficerPhone'],
      ['phoneNotUnderstood', 'askOfficerPhone'],
      ['notUnderstood', 'askOfficerPhone'],
    ])
    expect(effectsOf(steps)).toEqual([])
  })

  it('gives way to an emergency', () => {
    expect(kinds(play([start], asked.state, t0 + 1_000).last)).toEqual(['askCategory'])
    expect(kinds(play([typed('ช่วยด้วย')], asked.state, t0 + 1_000).last)).toEqual(['askCategory'])
    expect(play([category], asked.state, t0 + 1_000).state.step).toBe('place')
    expect(play([place], asked.state, t0 + 1_000).state).toMatchObject({ place: { value: bangkok } })
    expect(play([start], asked.state, t0 + 1_000).state).not.toHaveProperty('number')
  })

  it.each([
    ['cancelled', [typed('ยกเลิก')], ['notRegistering']],
    ['forgotten', [typed('สวัสดี', { now: t0 + sessionTimeout })], ['timedOut', 'menu']],
  ] as const)('can be %s', (_, inputs, said) => {
    const { last, state } = play(inputs, asked.state, t0 + 1_000)
    expect(kinds(last)).toEqual(said)
    expect(state.step).toBe('idle')
  })

  it('leaves a report as it was, and passes words on to it', () => {
    const begun = play([typed('ลงทะเบียนเจ้าหน้าที่', { now: t0 + minute })], out).state
    const { last } = play([typed('เขามีปืน', { now: t0 + minute + 1_000 })], begun)
    expect(last.effects).toEqual([expect.objectContaining({ kind: 'talk' })])
    expect(kinds(last)).toEqual(['talked', 'askOfficerNumber'])
    const { state } = play([typed('12345'), typed('0812345678')], begun, t0 + minute + 2_000)
    expect(state).toMatchObject({ step: 'reported', talks: 0 })
  })

  it('is no word to a report that is not finished', () => {
    const { last, state } = play([start, typed('ลงทะเบียนเจ้าหน้าที่')])
    expect(kinds(last)).toEqual(['notUnderstood', 'askCategory'])
    expect(state.step).toBe('category')
  })
})
