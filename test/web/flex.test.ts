import { expect, test } from 'vitest'
import {
  aspectRatio,
  borderWidth,
  colour,
  fontSize,
  imageWidth,
  offset,
  space,
} from '../../web/simulator/flex/measures.ts'
import { placement } from '../../web/simulator/flex/placement.ts'
import { destinationOf } from '../../web/simulator/line/action.ts'

test.each([
  ['none', '0px'],
  ['xxl', '20px'],
  ['13px', '13px'],
  ['50%', '50%'],
  ['huge', undefined],
  ['1px;color:red', undefined],
  [undefined, undefined],
])('space %s', (value, css) => {
  expect(space(value)).toBe(css)
})

test('sizes of texts, pictures, borders and offsets', () => {
  expect([fontSize('xs'), fontSize('5xl'), fontSize(undefined), fontSize('17px')]).toEqual([
    '13px',
    '74px',
    '16px',
    '17px',
  ])
  expect([imageWidth('full'), imageWidth('xxs'), imageWidth(undefined)]).toEqual(['100%', '40px', '100px'])
  expect([borderWidth('light'), borderWidth('semi-bold'), borderWidth('3px')]).toEqual([
    '0.5px',
    '3px',
    '3px',
  ])
  expect([offset('-4px'), offset('lg'), offset('-lg')]).toEqual(['-4px', '12px', undefined])
  expect([aspectRatio('20:13'), aspectRatio('wide'), aspectRatio(undefined)]).toEqual([
    '20 / 13',
    '1 / 1',
    '1 / 1',
  ])
})

test.each([
  ['#B00020', '#B00020'],
  ['#b0002080', '#b0002080'],
  ['red', undefined],
  ['#fff', undefined],
  ['url(javascript:0)', undefined],
])('colour %s', (value, css) => {
  expect(colour(value)).toBe(css)
})

test('shares of the room: all of a row, none of a column, where nothing is said', () => {
  const row = { layout: 'horizontal' } as const
  const column = { layout: 'vertical', spacing: 'md' } as const
  expect(placement({}, row, 0).flex).toBe('1 1 0')
  expect(placement({ flex: 0 }, row, 0).flex).toBe('0 0 auto')
  expect(placement({}, column, 0).flex).toBe('0 0 auto')
  expect(placement({ flex: 2 }, column, 0).flex).toBe('2 1 auto')
})

test('a margin wins over the spacing of the box, and the first component has neither', () => {
  const column = { layout: 'vertical', spacing: 'md' } as const
  expect(placement({ margin: 'xxl' }, column, 0).marginBlockStart).toBeUndefined()
  expect(placement({}, column, 1).marginBlockStart).toBe('8px')
  expect(placement({ margin: 'xxl' }, column, 1).marginBlockStart).toBe('20px')
})

test.each([
  ['tel:191', { kind: 'call', number: '191' }],
  ['https://line.me/R/nv/location/', { kind: 'placePicker' }],
  ['line://nv/location', { kind: 'placePicker' }],
  ['https://www.google.com/maps?q=1,2', { kind: 'web', address: 'https://www.google.com/maps?q=1,2' }],
  ['https://line.me/R/nv/location/evil', { kind: 'web', address: 'https://line.me/R/nv/location/evil' }],
  ['line://nv/camera', { kind: 'line', address: 'line://nv/camera' }],
  ['javascript:alert(1)', { kind: 'line', address: 'javascript:alert(1)' }],
])('%s leads where it should', (uri, destination) => {
  expect(destinationOf(uri)).toEqual(destination)
})
