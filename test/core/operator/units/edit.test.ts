import { describe, expect, it } from 'vitest'
import { changedFields, editUnit } from '../../../../lambdas/core/operator/units/edit.ts'
import { silencesOfUnit } from '../../../../lambdas/core/operator/units/silence.ts'
import type { Unit } from '../../../../lambdas/core/shared/unit.ts'
import { roster, unlinked } from '../../../support/roster.ts'

const station = { ...roster[0], district: 'พระนคร' } as Unit
const typed = {
  nameTh: station.nameTh,
  nameEn: station.nameEn,
  point: station.point,
  district: 'พระนคร',
  phone: '021234567',
}

describe('editing a unit', () => {
  it('takes in what was typed by the rules of a file, and keeps everything else', () => {
    const point = { latitude: 13.76, longitude: 100.5 }
    const edited = editUnit(station, {
      ...typed,
      nameTh: ' สน.  ใหม่\n',
      district: 'เขตดุสิต',
      phone: '๐๒-๒๓๔-๕๖๗๘',
      point,
    })
    expect(edited).toEqual({
      kind: 'edited',
      unit: {
        ...station,
        nameTh: 'สน. ใหม่',
        district: 'ดุสิต',
        phone: '022345678',
        point,
        coordinateSource: 'operator',
      },
    })
    if (edited.kind === 'edited')
      expect(changedFields(station, edited.unit)).toEqual(['nameTh', 'district', 'phone', 'point'])
  })

  it('removes what is left empty, and knows that nothing has changed', () => {
    const { phone: _, district: __, ...rest } = station
    expect(editUnit(station, { ...typed, district: '', phone: ' ' })).toEqual({ kind: 'edited', unit: rest })
    expect(changedFields(station, station)).toEqual([])
  })

  it.each([
    ['nameTh', { nameTh: '\u200b' }],
    ['nameEn', { nameEn: ' ' }],
    ['phone', { phone: '12' }],
    ['point', { point: { latitude: 18.79, longitude: 98.99 } }],
    ['point', { point: { latitude: 5.1, longitude: 100 } }],
  ] as const)('finds what is wrong with %s', (field, more) => {
    expect(editUnit(station, { ...typed, ...more })).toEqual({ kind: 'wrong', field })
  })
})

describe('a unit is silent', () => {
  const day = 24 * 60 * 60_000
  const groupId = station.lineGroupId as string
  const drilled = (more: object, group = groupId) => ({
    unit: station,
    drills: { unit: 'ST-1', last: { id: 'd', groupId: group, startedAt: 0, ...more } },
  })
  const answer = { at: 1, by: 'A', eventId: 'E' }
  it.each([
    ['without a group', { unit: unlinked(station), drills: { unit: 'ST-1' } }, 1, 0, ['noGroup']],
    ['without an officer', { unit: station, drills: { unit: 'ST-1' } }, 0, 0, ['noRegisteredOfficer']],
    ['a day after a drill', drilled({ sentAt: 0 }), 1, day + 1, ['unansweredDrill']],
    ['not before that', drilled({ sentAt: 0 }), 1, day, []],
    ['not where it was answered', drilled({ sentAt: 0, answer }), 1, day + 1, []],
    ['not where LINE never took it', drilled({}), 1, day + 1, []],
    ['not where the drill was of another group', drilled({ sentAt: 0 }, 'C2'), 1, day + 1, []],
  ] as const)('%s', (_, record, registered, now, expected) => {
    expect(silencesOfUnit(record, registered, now)).toEqual(expected)
  })
})
