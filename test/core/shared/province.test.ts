import { describe, expect, it } from 'vitest'
import { metresBetween } from '../../../lambdas/core/shared/place.ts'
import {
  isProvinceCode,
  provinceByName,
  provinceOf,
  provinces,
} from '../../../lambdas/core/shared/province.ts'

describe('provinces', () => {
  it('are 77, each with its own code, names and seat', () => {
    for (const key of ['code', 'nameTh', 'nameEn'] as const) {
      expect(new Set(provinces.map((province) => province[key])).size).toBe(77)
    }
    expect(provinces.every(({ code }) => /^[1-9]\d$/.test(code))).toBe(true)
    expect(provinces.map(({ code }) => code)).toEqual(provinces.map(({ code }) => code).toSorted())
  })

  it('have seats in Thailand, no two within 10 km of each other', () => {
    for (const { seat, code } of provinces) {
      expect(seat.latitude).toBeGreaterThan(5.6)
      expect(seat.latitude).toBeLessThan(20.5)
      expect(seat.longitude).toBeGreaterThan(97.3)
      expect(seat.longitude).toBeLessThan(105.7)
      const nearest = Math.min(
        ...provinces.filter((other) => other.code !== code).map((other) => metresBetween(seat, other.seat)),
      )
      expect(nearest, code).toBeGreaterThan(10_000)
    }
  })

  it('are found by code', () => {
    expect(provinceOf('10').nameEn).toBe('Bangkok')
    expect(isProvinceCode('96')).toBe(true)
    expect(['97', '28', '', '1', '010'].filter(isProvinceCode)).toEqual([])
  })
})

describe('provinceByName', () => {
  it('knows each by its own names and code, however they are written', () => {
    for (const { code, nameTh, nameEn } of provinces) {
      const spellings = [
        code,
        `TH-${code}`,
        nameTh,
        ` ${nameTh} `,
        `จังหวัด${nameTh}`,
        `จังหวัด ${nameTh}`,
        `จ.${nameTh}`,
        `จ. ${nameTh}`,
        nameTh.replaceAll('ำ', '\u0e4d\u0e32'),
        nameTh.replaceAll('แ', 'เเ'),
        nameEn,
        nameEn.toUpperCase(),
        nameEn.replaceAll(' ', ''),
        nameEn.replaceAll(' ', '-'),
        `Changwat ${nameEn}`,
        `${nameEn} Province`,
      ]
      for (const spelling of spellings) expect(provinceByName(spelling)?.code, spelling).toBe(code)
    }
  })

  it.each([
    ['กทม.', '10'],
    ['กทม', '10'],
    ['กรุงเทพฯ', '10'],
    ['กรุงเทพ', '10'],
    ['Krung Thep Maha Nakhon', '10'],
    ['Bangkok Metropolis', '10'],
    ['๑๐', '10'],
    ['อยุธยา', '14'],
    ['จ.อยุธยา', '14'],
    ['Ayutthaya', '14'],
    ['Phra Nakorn Si Ayutthaya', '14'],
    ['Lopburi', '16'],
    ['Chonburi', '20'],
    ['Prachinburi', '25'],
    ['Korat', '30'],
    ['โคราช', '30'],
    ['Buriram', '31'],
    ['Sisaket', '33'],
    ['Si Saket', '33'],
    ['Bung Kan', '38'],
    ['Nong Bua Lamphu', '39'],
    ['Nakorn Sawan', '60'],
    ['Kampaeng Phet', '62'],
    ['Suphanburi', '72'],
    ['Phang Nga', '82'],
    ['Phang-nga', '82'],
  ])('knows %s', (name, code) => {
    expect(provinceByName(name)?.code).toBe(code)
  })

  it.each([
    '',
    ' ',
    'จังหวัด',
    'จ.',
    'Province',
    'London',
    'เวียงจันทน์',
    '97',
    '1',
    '999',
    'เชียง',
    'constructor',
    '__proto__',
  ])('knows no %j', (name) => {
    expect(provinceByName(name)).toBeUndefined()
  })
})
