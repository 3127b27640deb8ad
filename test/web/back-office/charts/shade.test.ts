import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shadeOf, shadeSteps } from '../../../../web/back-office/charts/shade.ts'

test('nothing has no shade', () => {
  expect(shadeSteps([0, 0])).toEqual([])
  expect(shadeOf(0, [])).toBe(0)
  expect(shadeOf(0, shadeSteps([0, 3, 9]))).toBe(0)
})

test('one number alone is neither light nor dark', () => {
  expect(shadeOf(7, shadeSteps([7, 7]))).toBe(3)
})

test('a single city with very many leaves the others apart', () => {
  const steps = shadeSteps([...Array.from({ length: 76 }, (_, index) => index + 1), 90_000])
  expect(steps).toHaveLength(5)
  expect(new Set([1, 20, 35, 50, 90_000].map((number) => shadeOf(number, steps))).size).toBe(5)
})

test('more is never lighter, the most is the darkest, and none is out of the scale', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 100_000 }), { minLength: 2, maxLength: 77 }), (numbers) => {
      const steps = shadeSteps(numbers)
      const shades = numbers.toSorted((a, b) => a - b).map((number) => shadeOf(number, steps))
      expect(shades).toEqual(shades.toSorted((a, b) => a - b))
      expect(Math.max(...shades)).toBeLessThanOrEqual(5)
      if (steps.length > 1) expect(shades.at(-1)).toBe(5)
    }),
  )
})
