import { expect, test } from 'vitest'
import { provinces } from '../../../../lambdas/core/shared/province.ts'
import {
  provinceBounds,
  provinceNames,
  provinceShapes,
} from '../../../../web/back-office/pages/map/provinces.ts'

const shapes = provinceShapes().features

test('all 77 provinces are drawn and named, each once', () => {
  const codes = provinces.map(({ code }) => code)
  expect(shapes.map(({ properties }) => properties.code).sort()).toEqual(codes)
  expect(
    provinceNames()
      .features.map(({ properties }) => properties.nameTh)
      .sort(),
  ).toEqual(provinces.map(({ nameTh }) => nameTh).sort())
})

test('every ring is closed and lies in Thailand', () => {
  for (const { geometry } of shapes) {
    for (const [ring = []] of geometry.coordinates) {
      expect(ring.length).toBeGreaterThan(3)
      expect(ring.at(-1)).toEqual(ring[0])
      const outside = ring.filter(
        ([longitude = 0, latitude = 0]) =>
          longitude < 97.3 || longitude > 105.7 || latitude < 5.5 || latitude > 20.5,
      )
      expect(outside).toEqual([])
    }
  }
})

test('the bounds of a province hold its seat, and a province that nobody knows has none', () => {
  for (const { code, seat } of provinces) {
    const [west, south, east, north] = provinceBounds(code) ?? [0, 0, 0, 0]
    expect([
      west < seat.longitude,
      seat.longitude < east,
      south < seat.latitude,
      seat.latitude < north,
    ]).toEqual([true, true, true, true])
  }
  expect(provinceBounds('unknown')).toBeUndefined()
})
