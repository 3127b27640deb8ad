import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { metresBetween } from '../../../../lambdas/core/shared/place.ts'
import { provinces } from '../../../../lambdas/core/shared/province.ts'
import { type UnitKind, unitKinds } from '../../../../lambdas/core/shared/unit.ts'
import { liesIn } from '../../../../local/aws/location/province-outlines.ts'
import { demonstrationRoster, simulatedGroupId } from '../../../../local/demo/roster/demonstration.ts'

const roster = demonstrationRoster()
const of = (kind: UnitKind) => roster.filter((unit) => unit.kind === kind)

describe('the demonstration roster', () => {
  it('has a station for each district that is sure, and one of the rest for each province', () => {
    expect(unitKinds.map((kind) => [kind, of(kind).length])).toEqual([
      ['station', 913],
      ['centre191', 77],
      ['team', 77],
      ['command', 77],
    ])
    for (const kind of unitKinds) {
      expect(new Set(of(kind).map(({ province }) => province)).size, kind).toBe(77)
    }
    for (const { code } of provinces) {
      const stations = of('station').filter(({ province }) => province === code)
      expect(stations.length, code).toBeGreaterThanOrEqual(3)
    }
  })

  it('has no code and no group twice', () => {
    expect(new Set(roster.map(({ code }) => code)).size).toBe(roster.length)
    expect(new Set(roster.map(({ lineGroupId }) => lineGroupId)).size).toBe(roster.length)
  })

  it('links each unit to its own simulated group, the same everywhere', () => {
    expect(simulatedGroupId('ST-8403')).toBe('Cc0eeed9150a424f4be393551f0f312a2')
    for (const { code, lineGroupId } of roster) {
      expect(lineGroupId).toMatch(/^C[0-9a-f]{32}$/)
      expect(lineGroupId).toBe(simulatedGroupId(code))
    }
  })

  it('says where its coordinates come from, and has each unit in its own province', () => {
    for (const { kind, coordinateSource, point, province, code } of roster) {
      expect(coordinateSource, code).toBe(kind === 'station' ? 'districtSeat' : 'provinceSeat')
      expect(liesIn(point, province), code).toBe(true)
    }
  })

  it('has no telephone number but the national ones', () => {
    const phones = (kind: UnitKind) => [...new Set(of(kind).map(({ phone }) => phone))]
    expect(unitKinds.map(phones)).toEqual([['191'], ['191'], ['1300'], [undefined]])
  })

  it('names stations after their districts, in both languages', () => {
    for (const { nameTh, nameEn, district, province } of of('station')) {
      expect(nameTh).toBe(`${province === '10' ? 'สน.' : 'สภ.'}${district}`)
      expect(nameTh).toMatch(/^ส[ภน]\.[ก-๙-]+$/)
      expect(nameEn).toMatch(/^[A-Z][A-Za-z -]+ Police Station$/)
    }
  })

  it.each([
    ['ST-1001', 'สน.พระนคร', 'Phra Nakhon Metropolitan Police Station'],
    ['ST-3801', 'สภ.เมืองบึงกาฬ', 'Mueang Bueng Kan Police Station'],
    ['ST-4504', 'สภ.จตุรพักตร์พิมาน', 'Chaturaphak Phiman Police Station'],
    ['ST-5025', 'สภ.กัลยาณิวัฒนา', 'Galyani Vadhana Police Station'],
    ['ST-8404', 'สภ.เกาะสมุย', 'Ko Samui Police Station'],
    ['ST-9011', 'สภ.หาดใหญ่', 'Hat Yai Police Station'],
    ['C191-10', 'ศูนย์ผ่านฟ้า 191', 'Phan Fa 191 Centre'],
    ['C191-50', 'ศูนย์ 191 ภ.จว.เชียงใหม่', 'Chiang Mai 191 Centre'],
    ['TEAM-83', 'ทีมสหวิชาชีพจังหวัดภูเก็ต', 'Phuket Multidisciplinary Team'],
    ['CMD-96', 'ผู้บังคับบัญชาจังหวัดนราธิวาส', 'Narathiwat Command'],
  ])('has %s as %s', (code, nameTh, nameEn) => {
    expect(roster.find((unit) => unit.code === code)).toMatchObject({ nameTh, nameEn })
  })

  it('has no two stations of a province within 300 m, which would be one place twice', () => {
    for (const { code, province, point } of of('station')) {
      const twin = of('station').find(
        (other) =>
          other.code > code && other.province === province && metresBetween(point, other.point) < 300,
      )
      expect(twin?.code, code).toBeUndefined()
    }
  })

  it('links no group in its file', () => {
    const csv = readFileSync(
      new URL('../../../../local/demo/roster/demonstration.csv', import.meta.url),
      'utf8',
    )
    expect(csv.split('\n')[0]).not.toContain('lineGroupId')
    expect(csv).not.toMatch(/C[0-9a-f]{32}/)
  })
})
