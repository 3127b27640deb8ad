import { expect, test } from 'vitest'
import { performAction, type Surface } from '../../web/simulator/line/act.ts'
import type { LineAction } from '../../web/simulator/line/action.ts'

/** A phone that only writes down what it is told to do. */
const told = (action: LineAction): unknown[] => {
  const calls: unknown[] = []
  const write =
    (name: string) =>
    (...given: unknown[]): void => {
      calls.push([name, ...given])
    }
  const surface: Surface = {
    source: { type: 'user', userId: 'U1' },
    send: write('send'),
    type: write('type'),
    pickPlace: write('pickPlace'),
    pickPhoto: write('pickPhoto'),
    call: write('call'),
    openWeb: write('openWeb'),
    openLine: write('openLine'),
    copy: write('copy'),
    refuse: write('refuse'),
  }
  performAction(action, surface)
  return calls
}

const source = { type: 'user', userId: 'U1' }

test('a postback is sent, and opens the keyboard with its text where it says so', () => {
  const press = { type: 'postback', data: 'do=type' } as const
  const sent = ['send', { type: 'postback', source, postback: { data: 'do=type' } }]
  expect(told(press)).toEqual([sent])
  expect(told({ ...press, inputOption: 'openKeyboard' })).toEqual([sent, ['type', '']])
  expect(told({ ...press, inputOption: 'openKeyboard', fillInText: '08' })).toEqual([sent, ['type', '08']])
})

test('a message is said, a number called, a place picked', () => {
  const said = { type: 'message', source, message: { type: 'text', text: 'แจ้งเหตุด่วน' } }
  expect(told({ type: 'message', text: 'แจ้งเหตุด่วน' })).toEqual([['send', said]])
  expect(told({ type: 'uri', uri: 'tel:0812345678' })).toEqual([['call', '0812345678']])
  expect(told({ type: 'uri', uri: 'https://line.me/R/nv/location/' })).toEqual([['pickPlace']])
  expect(told({ type: 'uri', uri: 'https://example.org' })).toEqual([['openWeb', 'https://example.org']])
  expect(told({ type: 'uri', uri: 'http://127.0.0.1:8080/case' })).toEqual([
    ['openWeb', 'http://127.0.0.1:8080/case'],
  ])
  expect(told({ type: 'location', label: 'แชร์พิกัด' })).toEqual([['pickPlace']])
  expect(told({ type: 'camera', label: 'ถ่ายรูป' })).toEqual([['pickPhoto']])
})

test('what this page cannot do is refused, never ignored', () => {
  expect(told({ type: 'datetimepicker', data: 'd' })).toEqual([['refuse']])
  expect(told({ type: 'uri', uri: 'javascript:alert(1)' })).toEqual([['openLine', 'javascript:alert(1)']])
})
