import { expect, test } from 'vitest'
import { pointText, typedPoint } from '../../web/simulator/map/typed-point.ts'
import { pointOf, spotOf } from '../../web/thailand/projection.ts'
import { provinceShapeAt, provinceShapes } from '../../web/thailand/thailand.ts'

const cities = [
  ['Victory Monument', 13.7649, 100.5383, 'กรุงเทพมหานคร'],
  ['Tha Phae Gate', 18.7877, 98.9931, 'เชียงใหม่'],
  ['Thao Suranari', 14.9747, 102.0981, 'นครราชสีมา'],
  ['Hat Yai', 7.0069, 100.4747, 'สงขลา'],
  ['Betong', 5.773, 101.0722, 'ยะลา'],
  ['Mae Sot', 16.713, 98.5747, 'ตาก'],
  ['Ubon Ratchathani', 15.228, 104.8564, 'อุบลราชธานี'],
  ['Mae Sai', 20.4, 99.883, 'เชียงราย'],
  ['Trat', 12.2428, 102.5175, 'ตราด'],
  ['Phuket Town', 7.884, 98.3923, 'ภูเก็ต'],
  ['Samut Songkhram', 13.4098, 100.0023, 'สมุทรสงคราม'],
  ['Sing Buri', 14.8907, 100.3967, 'สิงห์บุรี'],
  ['Nakhon Phanom', 17.4108, 104.7786, 'นครพนม'],
] as const

test.each(cities)('%s is drawn in its province', (_, latitude, longitude, province) => {
  expect(provinceShapeAt({ latitude, longitude })?.th).toBe(province)
})

test.each(cities)('%s survives the way to the drawing and back', (_, latitude, longitude) => {
  const back = pointOf(spotOf({ latitude, longitude }))
  expect(back.latitude).toBeCloseTo(latitude, 8)
  expect(back.longitude).toBeCloseTo(longitude, 8)
})

test('abroad is no province', () => {
  expect(provinceShapeAt({ latitude: 17.9757, longitude: 102.6331 })).toBeUndefined()
})

test('all 77 provinces have a Thai name', () => {
  expect(provinceShapes).toHaveLength(77)
  expect(provinceShapes.filter(({ th }) => !/^[ก-๙]+$/.test(th))).toEqual([])
})

test.each([
  ['13.7649, 100.5383', 13.7649, 100.5383],
  ['๑๓.๗๖๔๙ ๑๐๐.๕๓๘๓', 13.7649, 100.5383],
  [' 13.7649° , 100.5383° ', 13.7649, 100.5383],
  ['-33.9,18.4', -33.9, 18.4],
])('reads %s', (text, latitude, longitude) => {
  expect(typedPoint(text)).toEqual({ latitude, longitude })
})

test.each(['', 'เชียงใหม่', '13.7', '91, 100', '13, 181', '1, 2, 3', 'NaN, 1', '1e3, 2'])(
  '%s is no point',
  (text) => {
    expect(typedPoint(text)).toBeUndefined()
  },
)

test('writes a point as it is read', () => {
  expect(typedPoint(pointText({ latitude: 13.7649, longitude: 100.5383 }))).toEqual({
    latitude: 13.7649,
    longitude: 100.5383,
  })
})
