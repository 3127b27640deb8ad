import { expect, test } from 'vitest'
import { firstPage, reachable, turned } from '../../../../web/back-office/pages/incidents/page-trail.ts'

test('forward by the token of the page that is shown, back by what is remembered', () => {
  const second = turned(firstPage, 1, 'b')
  const third = turned(second, 2, 'c')
  expect(third).toEqual({ tokens: [undefined, 'b', 'c'], at: 2 })
  expect(turned(third, 0, undefined)).toEqual({ tokens: [undefined, 'b', 'c'], at: 0 })
  expect(turned(turned(third, 0, undefined), 2, 'b')).toEqual({ tokens: [undefined, 'b', 'c'], at: 2 })
})

test('where the next page begins elsewhere by now, pages beyond it are forgotten', () => {
  const third = turned(turned(firstPage, 1, 'b'), 2, 'c')
  const first = turned(third, 0, undefined)
  expect(turned(first, 1, 'x')).toEqual({ tokens: [undefined, 'x'], at: 1 })
  expect(turned(first, 1, 'b')).toEqual({ tokens: [undefined, 'b', 'c'], at: 1 })
})

test.each([
  ['before the first page', -1, undefined],
  ['behind the last page', 1, undefined],
  ['beyond the next page', 2, 'b'],
])('nobody gets %s', (_, to, next) => {
  expect(turned(firstPage, to, next)).toEqual(firstPage)
})

test('pages to choose from are those that were opened and the next one', () => {
  expect(reachable(firstPage, undefined)).toBe(1)
  expect(reachable(firstPage, 'b')).toBe(2)
  expect(reachable({ tokens: [undefined, 'b', 'c'], at: 0 }, 'b')).toBe(3)
})
