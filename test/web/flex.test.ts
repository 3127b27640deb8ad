import { expect, test } from 'vitest'
import {
  colour,
  cssAspectRatio,
  cssBorderWidth,
  cssFontSize,
  cssSpace,
  imageWidth,
  offset,
} from '../../web/simulator/flex/measures.ts'
import { cssPlacement } from '../../web/simulator/flex/placement.ts'
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
  expect(cssSpace(value)).toBe(css)
})

test('sizes of texts, pictures, borders and offsets', () => {
  expect([cssFontSize('xs'), cssFontSize('5xl'), cssFontSize(undefined), cssFontSize('17px')]).toEqual([
    '13px',
    '74px',
    '16px',
    '17px',
  ])
  expect([imageWidth('full'), imageWidth('xxs'), imageWidth(undefined)]).toEqual(['100%', '40px', '100px'])
  expect([cssBorderWidth('light'), cssBorderWidth('semi-bold'), cssBorderWidth('3px')]).toEqual([
    '0.5px',
    '3px',
    '3px',
  ])
  expect([offset('-4px'), offset('lg'), offset('-lg')]).toEqual(['-4px', '12px', undefined])
  expect([cssAspectRatio('20:13'), cssAspectRatio('wide'), cssAspectRatio(undefined)]).toEqual([
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
  expect(cssPlacement({}, row, 0).flex).toBe('1 1 0')
  expect(cssPlacement({ flex: 0 }, row, 0).flex).toBe('0 0 auto')
  expect(cssPlacement({}, column, 0).flex).toBe('0 0 auto')
  expect(cssPlacement({ flex: 2 }, column, 0).flex).toBe('2 1 auto')
})

test('a margin wins over the spacing of the box, and the first component has neither', () => {
  const column = { layout: 'vertical', spacing: 'md' } as const
  expect(cssPlacement({ margin: 'xxl' }, column, 0).marginBlockStart).toBeUndefined()
  expect(cssPlacement({}, column, 1).marginBlockStart).toBe('8px')
  expect(cssPlacement({ margin: 'xxl' }, column, 1).marginBlockStart).toBe('20px')
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
