import { describe, expect, test } from 'vitest'
import { differences, rebased } from '../../../../../web/back-office/pages/units/unit/edit-conflict.ts'
import {
  editedUnit,
  fieldNamed,
  type UnitForm,
  unitProblems,
} from '../../../../../web/back-office/pages/units/unit/typed-unit.ts'

const typed: UnitForm = {
  nameTh: 'สภ.ดอนสัก',
  nameEn: 'Don Sak Police Station',
  district: 'ดอนสัก',
  latitude: '9.31676',
  longitude: '99.69184',
  phone: '077371404',
}

describe('a unit in the form', () => {
  test('is fine as it came', () => {
    expect(unitProblems(typed)).toEqual({})
  })

  test.each([
    [{ nameTh: '  ' }, { nameTh: 'missing' }],
    [{ nameEn: 'x'.repeat(121) }, { nameEn: 'tooLong' }],
    [{ district: 'ก'.repeat(61) }, { district: 'tooLong' }],
    [{ latitude: '' }, { latitude: 'missing' }],
    [{ latitude: '9,3' }, { latitude: 'noNumber' }],
    [{ latitude: '48.2' }, { latitude: 'outsideThailand' }],
    [
      { latitude: '99.69184', longitude: '9.31676' },
      { latitude: 'exchanged', longitude: 'exchanged' },
    ],
    [{ phone: 'ไม่มี' }, { phone: 'noPhone' }],
    [{ phone: '' }, {}],
    [{ phone: '๐๗๗-๓๗๑-๔๐๔' }, {}],
    [{ phone: '+66 77 371 404' }, {}],
    [{ phone: '191' }, {}],
  ])('%j is %j', (change, problems) => {
    expect(unitProblems({ ...typed, ...change })).toEqual(problems)
  })

  test('is sent trimmed, and without what is empty', () => {
    expect(editedUnit({ ...typed, nameTh: ' สภ.ดอนสัก ', district: ' ', phone: '' }, 4)).toEqual({
      version: 4,
      nameTh: 'สภ.ดอนสัก',
      nameEn: 'Don Sak Police Station',
      point: { latitude: 9.31676, longitude: 99.69184 },
    })
  })

  test.each([
    ['phone', 'phone'],
    ['point', 'latitude'],
    ['point.longitude', 'longitude'],
    ['version', undefined],
    [undefined, undefined],
  ])('the field that the service calls %s is %s', (name, field) => {
    expect(fieldNamed(name)).toBe(field)
  })
})

describe('an edit while somebody else edits', () => {
  const mine = { ...typed, phone: '191', nameEn: 'Don Sak' }
  const theirs = { ...typed, phone: '077371999', district: 'ดอนสักใหม่' }

  test('shows every field that parts, and who has changed it', () => {
    expect(differences(typed, mine, theirs).map(({ field, by }) => [field, by])).toEqual([
      ['nameEn', 'me'],
      ['district', 'them'],
      ['phone', 'both'],
    ])
    expect(differences(typed, theirs, theirs)).toEqual([])
  })

  test('keeps what I typed and takes the rest as it is saved', () => {
    expect(rebased(typed, mine, theirs)).toEqual({
      ...typed,
      nameEn: 'Don Sak',
      phone: '191',
      district: 'ดอนสักใหม่',
    })
  })
})
