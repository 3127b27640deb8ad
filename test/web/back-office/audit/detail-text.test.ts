import { expect, test } from 'vitest'
import { type DetailNames, detailText } from '../../../../web/back-office/pages/audit/detail-text.ts'

const names: DetailNames = {
  terms: {
    team: 'ทีมสหวิชาชีพ',
    operator191: 'เจ้าหน้าที่ศูนย์ 191',
    centre: 'ศูนย์ 191',
    command: 'ผู้บังคับบัญชา',
    disabled: 'ระงับ',
    phone: 'โทรศัพท์',
    confinement: 'กักขังหน่วงเหนี่ยว',
    added: 'เพิ่ม',
    changed: 'แก้ไข',
  },
  day: (day) => `วันที่ ${day.slice(8)}`,
  province: (code) => ({ '50': 'เชียงใหม่' })[code as string] ?? code,
}

test.each([
  ['team 50 → operator191 50, disabled', 'ทีมสหวิชาชีพ เชียงใหม่ → เจ้าหน้าที่ศูนย์ 191 เชียงใหม่, ระงับ'],
  [
    'centre:120,command:180 → centre:90,command:180',
    'ศูนย์ 191: 120, ผู้บังคับบัญชา: 180 → ศูนย์ 191: 90, ผู้บังคับบัญชา: 180',
  ],
  ['confinement: team+command', 'กักขังหน่วงเหนี่ยว: ทีมสหวิชาชีพ + ผู้บังคับบัญชา'],
  ['+2 ~1', 'เพิ่ม 2, แก้ไข 1'],
  ['2026-10-24 – 2026-11-22', 'วันที่ 24 – วันที่ 22'],
  ['phone, somethingNew', 'โทรศัพท์, somethingNew'],
  ['TEAM-10', 'TEAM-10'],
  ['K7F-3QD', 'K7F-3QD'],
  ['team 99', 'ทีมสหวิชาชีพ 99'],
  ['constructor', 'constructor'],
])('%s reads %s', (detail, text) => {
  expect(detailText(detail, names)).toBe(text)
})
