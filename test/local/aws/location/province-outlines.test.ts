import { describe, expect, it } from 'vitest'
import { provinces } from '../../../../lambdas/core/shared/province.ts'
import { liesIn, provinceOutlineAt } from '../../../../local/aws/location/province-outlines.ts'

describe('provinceAt', () => {
  it.each(provinces.map(({ nameEn, code, seat }) => [nameEn, code, seat] as const))(
    'finds the seat of %s in its own province',
    (_name, code, seat) => {
      expect(provinceOutlineAt(seat)).toBe(code)
      expect(liesIn(seat, code)).toBe(true)
    },
  )

  it.each([
    ['Ko Tao', 10.0956, 99.8404, '84'],
    ['Ko Samui', 9.512, 100.0136, '84'],
    ['Ko Lipe', 6.4886, 99.3034, '91'],
    ['Ko Samet', 12.5664, 101.4512, '21'],
    ['Ko Lan', 12.9242, 100.7879, '20'],
    ['Ko Si Chang', 13.1639, 100.8055, '20'],
    ['Phi Phi', 7.7407, 98.7784, '81'],
    ['Similan', 8.6524, 97.6412, '82'],
    ['Ko Kut', 11.66, 102.57, '23'],
    ['Mae Sot', 16.7131, 98.5747, '63'],
    ['Sadao', 6.6387, 100.4231, '90'],
    ['Aranyaprathet', 13.6928, 102.5017, '27'],
    ['Betong', 5.7731, 101.0725, '95'],
  ])('knows %s', (_name, latitude, longitude, province) => {
    expect(provinceOutlineAt({ latitude, longitude })).toBe(province)
  })

  it.each([
    ['Phnom Penh', 11.5564, 104.9282],
    ['Yangon', 16.8409, 96.1735],
    ['Kuala Lumpur', 3.139, 101.6869],
    ['Langkawi', 6.3249, 99.8432],
    ['Kota Bharu', 6.1254, 102.2381],
    ['Siem Reap', 13.3618, 103.8606],
    ['Koh Kong', 11.6153, 102.9838],
    ['Luang Prabang', 19.8834, 102.1347],
    ['Dawei', 14.0823, 98.1915],
    ['the middle of the Andaman Sea', 9, 95],
    ['Tokyo', 35.68, 139.69],
    ['the pole', 90, 0],
  ])('finds no Thai province in %s', (_name, latitude, longitude) => {
    expect(provinceOutlineAt({ latitude, longitude })).toBeUndefined()
  })
})
