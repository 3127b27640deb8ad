import { expect, test } from 'vitest'
import { containing, fitted, isSeen, panned, wholeCountry, zoomed } from '../../web/simulator/map/view.ts'

const view = { middle: { x: 200, y: 300 }, width: 100 }

test('zooming keeps the fixed spot where it is on the screen', () => {
  const fixed = { x: 220, y: 310 }
  const nearer = zoomed(view, 2, fixed)
  expect(nearer).toEqual({ middle: { x: 210, y: 305 }, width: 50 })
  expect((fixed.x - nearer.middle.x) / nearer.width).toBeCloseTo((fixed.x - view.middle.x) / view.width)
})

test('zooming ends at six kilometres and at the whole country', () => {
  expect(zoomed(view, 1e6).width).toBe(4)
  expect(zoomed(view, 1e-6).width).toBe(wholeCountry.width)
})

test('panning never leaves the drawing', () => {
  expect(panned(view, { x: -1e6, y: 1e6 }).middle).toEqual({ x: 0, y: 1025 })
})

test('a province that was chosen is seen whole', () => {
  const bounds = { left: 100, right: 140, top: 200, bottom: 320 }
  const fit = fitted(bounds, 0.9)
  for (const corner of [
    { x: bounds.left, y: bounds.top },
    { x: bounds.right, y: bounds.bottom },
  ])
    expect(isSeen(fit, corner, 0.9)).toBe(true)
})

test('a pin moved out of sight takes the view along', () => {
  const out = { x: 260, y: 300 }
  expect(isSeen(view, out, 0.9)).toBe(false)
  expect(isSeen(containing(view, out, 0.9), out, 0.9)).toBe(true)
  expect(containing(view, { x: 205, y: 305 }, 0.9)).toEqual(view)
})
