import { describe, expect, it } from 'vitest'
import { matchDistricts } from '../../../../local/demo/roster/districts.ts'
import type { OpenData } from '../../../../local/demo/roster/open-data.ts'
import { soundsLike } from '../../../../local/demo/roster/sound-alike.ts'

const donSak = { latitude: 9.31676, longitude: 99.69184 }
const bangkok = { latitude: 13.754, longitude: 100.5014 }

const data = (more: Partial<OpenData> = {}): OpenData => ({
  places: [{ name: 'Don Sak', point: donSak, district: '8403' }],
  english: [{ code: '8403', nameEn: 'Amphoe Don Sak' }],
  thai: [{ provinceTh: 'สุราษฎร์ธานี', code: '8403', nameTh: 'ดอนสัก' }],
  ...more,
})

describe('matchDistricts', () => {
  it('joins the sources by the code', () => {
    expect(matchDistricts(data())).toEqual({
      matched: [{ code: '8403', province: '84', nameTh: 'ดอนสัก', nameEn: 'Don Sak', seat: donSak }],
      leftOut: [],
    })
  })

  it.each<[string, Partial<OpenData>]>([
    ['no Thai name', { thai: [] }],
    ['Thai name does not fit', { thai: [{ provinceTh: 'สุราษฎร์ธานี', code: '8403', nameTh: 'เกาะพะงัน' }] }],
    ['no seat', { places: [] }],
    [
      'no seat',
      {
        places: [
          { name: 'Ban Mai', point: donSak, district: '8403' },
          { name: 'Ban Kao', point: donSak, district: '8403' },
        ],
      },
    ],
    ['seat outside its province', { places: [{ name: 'Don Sak', point: bangkok, district: '8403' }] }],
  ])('leaves a district out: %s', (reason, more) => {
    expect(matchDistricts(data(more))).toMatchObject({ matched: [], leftOut: [{ code: '8403', reason }] })
  })

  it('takes a name without a code only where it fits best, both ways round', () => {
    const english = [
      { code: '8403', nameEn: 'Amphoe Don Sak' },
      { code: '8417', nameEn: 'Amphoe Phunphin' },
    ]
    const places = [
      { name: 'Don Sak', point: donSak, district: '8403' },
      { name: 'Tha Kham', point: donSak, district: '8417' },
    ]
    const thai = ['พุนพิน', 'ดอนสัก'].map((nameTh) => ({ provinceTh: 'สุราษฎร์ธานี', nameTh }))
    const names = (found: OpenData) => matchDistricts(found).matched.map(({ nameTh }) => nameTh)
    expect(names({ places, english, thai })).toEqual(['ดอนสัก', 'พุนพิน'])
    expect(names({ places, english, thai: thai.slice(1) })).toEqual(['ดอนสัก'])
    const elsewhere = thai.map((name) => ({ ...name, provinceTh: 'กระบี่' }))
    expect(names({ places, english, thai: elsewhere })).toEqual([])
  })

  it.each([
    ['Don Sai', ['8403']],
    ['Dan Sok', []],
  ])('gives a name to the one that it fits best and to nobody where %s fits as well', (rival, codes) => {
    const found = matchDistricts({
      english: [
        { code: '8403', nameEn: 'Amphoe Don Sak' },
        { code: '8417', nameEn: `Amphoe ${rival}` },
      ],
      places: [
        { name: 'Don Sak', point: donSak, district: '8403' },
        { name: rival, point: donSak, district: '8417' },
      ],
      thai: [{ provinceTh: 'สุราษฎร์ธานี', nameTh: 'ดอนสัก' }],
    })
    expect(found.matched.map(({ code }) => code)).toEqual(codes)
    expect(found.leftOut.every(({ reason }) => reason === 'no Thai name')).toBe(true)
  })

  it('takes a seat of that name without a district where it lies in the province', () => {
    const stray = (point: typeof donSak) => data({ places: [{ name: 'Don Sak', point }] })
    expect(matchDistricts(stray(donSak)).matched).toHaveLength(1)
    expect(matchDistricts(stray(bangkok)).matched).toEqual([])
  })
})

it.each([
  ['พระนครศรีอยุธยา', 'Phra Nakhon Si Ayutthaya', 0.8],
  ['สรรพยา', 'Sapphaya', 0.6],
  ['หาดใหญ่', 'Hat Yai', 0.8],
  ['กัลยาณิวัฒนา', 'Galyani Vadhana', 0.8],
])('%s sounds like %s', (nameTh, nameEn, least) => {
  expect(soundsLike(nameTh, nameEn)).toBeGreaterThanOrEqual(least)
})

it.each([
  ['เกาะพะงัน', 'Don Sak'],
  ['เชียงใหม่', 'Phuket'],
])('%s does not sound like %s', (nameTh, nameEn) => {
  expect(soundsLike(nameTh, nameEn)).toBeLessThan(0.6)
})
