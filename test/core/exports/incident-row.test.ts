import { describe, expect, it } from 'vitest'
import { incidentColumns, incidentRow } from '../../../lambdas/core/exports/workbook/incident-row.ts'
import type { IncidentSummary } from '../../../lambdas/core/operator/incidents/incident-summary.ts'
import { milestonesOf } from '../../../lambdas/core/report/milestones.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'

const at = Date.UTC(2026, 10, 20, 18, 30)
const station = {
  code: 'ST-1',
  kind: 'station',
  nameTh: 'สภ.เมืองเชียงใหม่',
  nameEn: 'Mueang Chiang Mai',
} as const
const other = { ...station, code: 'ST-2', nameTh: 'สภ.แม่ริม', nameEn: 'Mae Rim' }
const idOf = (code: string) => `01KAB3C4D5E6F7G8H9J0${code}` as ReportId
const acted = (action: string, minutes: number) => ({ at: at + minutes * 60_000, kind: 'acted', action })

const sketch: IncidentSummary = {
  id: idOf('K7F3QD'),
  version: 1,
  acceptedAt: at,
  category: 'confinement',
  scene: 'closed',
  round: 1,
  climbed: 0,
  routing: { province: '50', address: { district: 'แม่ริม' } },
  firstTold: station,
  alsoReportedBy: [],
  timeline: [
    { at, kind: 'accepted' },
    { at: at + 60_000, kind: 'climbed' },
    acted('acknowledge', 1.5),
    acted('arrived', 12),
    acted('closed', 30),
    { at: at + 40 * 60_000, kind: 'reopened' },
    acted('acknowledge', 45),
    acted('closed', 60),
  ],
}

const named = (report: IncidentSummary, language: 'th' | 'en' = 'th') => {
  const row = incidentRow(report, language)
  return Object.fromEntries(incidentColumns(language).map(({ header }, nth) => [header, row[nth]]))
}

describe('a row', () => {
  it('says what happened, when and where', () => {
    expect(named(sketch)).toEqual({
      รหัสเรื่อง: 'K7F-3QD',
      วันเวลาที่รับแจ้ง: { at },
      สถานะ: 'ปิดเหตุ',
      ประเภทเหตุ: 'กักขังหน่วงเหนี่ยว',
      จังหวัด: 'เชียงใหม่',
      'เขต / อำเภอ': 'แม่ริม',
      หน่วยที่รับเหตุ: 'สภ.เมืองเชียงใหม่',
      วันเวลาที่รับทราบ: { at: at + 90_000 },
      'ใช้เวลาจนรับทราบ (นาที)': 1.5,
      วันเวลาที่ถึงที่เกิดเหตุ: { at: at + 12 * 60_000 },
      วันเวลาที่สิ้นสุด: { at: at + 60 * 60_000 },
      'แจ้งเตือนซ้ำ (ครั้ง)': 1,
      'เปิดเคสใหม่ (ครั้ง)': 1,
      วันเวลาที่ส่งต่อทีมสหวิชาชีพ: undefined,
      ผลการดูแลต่อเนื่อง: undefined,
      เคสอื่นของเหตุเดียวกัน: undefined,
    })
  })

  it('names the unit that has it, the care, and other reports of the same incident', () => {
    const report: IncidentSummary = {
      ...sketch,
      holder: { unit: other },
      care: { forwardedAt: at + 5, closed: { outcome: 'shelter' } },
      sameAs: { report: idOf('AAAAAA') },
      alsoReportedBy: [idOf('BBBBBB')],
    }
    expect(named(report, 'en')).toMatchObject({
      Status: 'Handed to the team',
      Unit: 'Mae Rim',
      'Handed to the team at': { at: at + 5 },
      'Outcome of the care': 'In a shelter',
      'Other cases of the same incident': 'AAA-AAA, BBB-BBB',
    })
    expect(named({ ...report, care: { forwardedAt: at } }, 'en')['Outcome of the care']).toBe('In care')
  })

  it('knows no province and no unit where nobody does', () => {
    const { routing: _, firstTold: __, ...unrouted } = sketch
    expect(named({ ...unrouted, scene: 'new', timeline: [] })).toMatchObject({
      สถานะ: 'แจ้งเหตุใหม่',
      จังหวัด: 'ไม่ทราบจังหวัด',
      หน่วยที่รับเหตุ: undefined,
      'ใช้เวลาจนรับทราบ (นาที)': undefined,
    })
  })
})

it.each([
  ['ends when nobody finds the place', 'notFound', [{ at: at + 7, kind: 'searchEnded' }], at + 7],
  [
    'ends as a prank that a second officer confirms',
    'prank',
    [acted('prank', 1), acted('confirmPrank', 2)],
    at + 120_000,
  ],
  ['has no end while somebody is at work again', 'acknowledged', [acted('closed', 1)], undefined],
] as const)('%s', (_, scene, timeline, endedAt) => {
  expect(milestonesOf({ scene, timeline }).endedAt).toBe(endedAt)
})
