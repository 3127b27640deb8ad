import { describe, expect, it } from 'vitest'
import { selectUnits } from '../../../lambdas/core/delivery/select-units.ts'
import { bangkok, roster, unit, unlinked } from '../../support/roster.ts'

const now = Date.UTC(2026, 10, 21)
const codes = (units: readonly { unit: { code: string } }[]): readonly string[] =>
  units.map((one) => one.unit.code)
const withUnlinked = (...unlinkedCodes: string[]) =>
  roster.map((one) => (unlinkedCodes.includes(one.code) ? unlinked(one) : one))

describe('selectUnits', () => {
  it('chooses the nearest station, and the centre and the team of the province', () => {
    const { chosen, routing } = selectUnits(bangkok, roster, {}, now)
    expect(codes(chosen)).toEqual(['ST-1', 'CE-10', 'TE-10'])
    expect(routing).toMatchObject({
      method: 'roster',
      reason: 'nearestLinkedStation',
      province: '10',
      flags: [],
    })
  })

  it('keeps the candidates with their distances, nearest first', () => {
    const { candidates } = selectUnits(bangkok, roster, {}, now).routing
    const stations = candidates.filter(({ unit: { kind } }) => kind === 'station')
    expect(codes(stations)).toEqual(['ST-1', 'ST-2', 'ST-3', 'ST-50'])
    expect(stations[0]?.metres).toBe(81)
    expect(stations.map(({ metres }) => metres)).toEqual(
      stations.map(({ metres }) => metres).toSorted((a, b) => a - b),
    )
  })

  it('keeps those who can be told among the candidates, however many nearer ones cannot', () => {
    const many = Array.from({ length: 12 }, (_, n) => unlinked(unit(`NEAR-${n}`, 'station', 13.757, 100.502)))
    const { candidates } = selectUnits(bangkok, [...many, ...roster], {}, now).routing
    expect(codes(candidates)).toEqual(expect.arrayContaining(['ST-1', 'ST-2', 'ST-3', 'ST-50', 'CE-50']))
  })

  it('passes over the nearest station where it has no group', () => {
    const { chosen, routing } = selectUnits(bangkok, withUnlinked('ST-1'), {}, now)
    expect(codes(chosen)).toEqual(['ST-2', 'CE-10', 'TE-10'])
    expect(routing.candidates[0]).toMatchObject({ unit: { code: 'ST-1' } })
    expect(routing.candidates[0]).not.toHaveProperty('groupId')
  })

  it('believes the place index about the province', () => {
    const { chosen } = selectUnits(bangkok, roster, { address: { province: '50', country: 'THA' } }, now)
    expect(codes(chosen)).toContain('CE-50')
    expect(codes(chosen)).not.toContain('TE-10')
  })

  describe('outside Thailand', () => {
    it.each([
      ['by its coordinates', { latitude: 48.85, longitude: 2.35 }, {}],
      ['by the place index', { latitude: 17.96, longitude: 102.61 }, { address: { country: 'LAO' } }],
    ])('goes to the nearest centre alone and is flagged, %s', (_, point, evidence) => {
      const { chosen, routing } = selectUnits(point, roster, evidence, now)
      expect(chosen).toHaveLength(1)
      expect(chosen[0]?.unit.kind).toBe('centre191')
      expect(routing.flags).toContain('outsideThailand')
      expect(routing.reason).toBe('nearestCentre')
    })
  })

  it('warns of nothing that a place abroad cannot have', () => {
    const { routing } = selectUnits({ latitude: 35.68, longitude: 139.7 }, roster, {}, now)
    expect(routing.flags).toEqual(['outsideThailand', 'noStation'])
  })

  describe('far from every station', () => {
    const gulf = { latitude: 10.5, longitude: 101.2 }

    it.each([
      ['while the place index is silent', {}],
      ['where the place index knows no such place', { address: {} }],
    ])('goes to a centre as unconfirmed: %s', (_, evidence) => {
      const { chosen, routing } = selectUnits(gulf, roster, evidence, now)
      expect(chosen.map(({ unit: { kind } }) => kind)).toEqual(['centre191'])
      expect(routing.flags).toEqual(['placeUnconfirmed', 'noStation'])
    })

    it('goes to the station where the place index says that it is Thailand', () => {
      const address = { country: 'THA', province: '10' } as const
      expect(codes(selectUnits(gulf, roster, { address }, now).chosen)).toEqual(['ST-1', 'CE-10', 'TE-10'])
    })
  })

  describe('a province without a station', () => {
    const phuket = { latitude: 7.88, longitude: 98.39 }
    const address = { province: '83', country: 'THA' } as const

    it('goes to the nearest centre and is flagged', () => {
      const { chosen, routing } = selectUnits(phuket, roster, { address }, now)
      expect(codes(chosen)).toEqual(['CE-10'])
      expect(routing.flags).toEqual(expect.arrayContaining(['provinceWithoutStation', 'noStation', 'noTeam']))
    })

    it('also goes to a station just across the border of the province', () => {
      const neighbour = unit('ST-82', 'station', 7.95, 98.45, { province: '82' })
      const { chosen } = selectUnits(phuket, [...roster, neighbour], { address }, now)
      expect(codes(chosen)).toEqual(['ST-82', 'CE-10'])
    })
  })

  it('takes the nearest centre where the own one has no group, and says so', () => {
    const { chosen, routing } = selectUnits(bangkok, withUnlinked('CE-10'), {}, now)
    expect(codes(chosen)).toEqual(['ST-1', 'CE-50', 'TE-10'])
    expect(routing.flags).toEqual(['centreOfAnotherProvince'])
  })

  it('chooses nobody where nobody is linked', () => {
    const { chosen, routing } = selectUnits(bangkok, roster.map(unlinked), {}, now)
    expect(chosen).toEqual([])
    expect(routing.reason).toBe('nobodyLinked')
  })

  it('tells a group once that stands for two units', () => {
    const shared = roster.map((one) => (one.code === 'CE-10' ? { ...one, lineGroupId: 'Cshared' } : one))
    const both = shared.map((one) => (one.code === 'TE-10' ? { ...one, lineGroupId: 'Cshared' } : one))
    expect(codes(selectUnits(bangkok, both, {}, now).chosen)).toEqual(['ST-1', 'CE-10'])
  })

  describe('stations that the place index has seen', () => {
    const seat = unit('ST-9', 'station', 13.79, 100.52, {
      nameTh: 'สน.ปทุมวัน',
      nameEn: 'Pathum Wan Police Station',
      coordinateSource: 'districtSeat',
    })
    const hit = (name: string, latitude = 13.7564, longitude = 100.5019) => ({
      name,
      point: { latitude, longitude },
    })

    it.each(['สถานีตำรวจนครบาลปทุมวัน', 'สน. ปทุมวัน', 'Pathum Wan Police Station'])(
      'measures to where %s really is',
      (name) => {
        const { chosen, routing } = selectUnits(bangkok, [...roster, seat], { stations: [hit(name)] }, now)
        expect(chosen[0]).toMatchObject({ unit: { code: 'ST-9' }, seenByPlaceIndex: true })
        expect(routing.method).toBe('placeIndexAndRoster')
      },
    )

    it('never notifies a station that is not in the roster', () => {
      const { chosen } = selectUnits(bangkok, roster, { stations: [hit('สน.ที่ไม่มีจริง')] }, now)
      expect(codes(chosen)).toEqual(['ST-1', 'CE-10', 'TE-10'])
    })

    it('does not take a namesake far away for it', () => {
      const { chosen } = selectUnits(
        bangkok,
        [...roster, seat],
        { stations: [hit('สน.ปทุมวัน', 15, 103)] },
        now,
      )
      expect(codes(chosen)).toContain('ST-1')
    })

    it('leaves surveyed coordinates alone', () => {
      const surveyed = { ...seat, coordinateSource: 'survey' as const }
      const { chosen } = selectUnits(bangkok, [...roster, surveyed], { stations: [hit('สน.ปทุมวัน')] }, now)
      expect(codes(chosen)).toContain('ST-1')
    })
  })
})
