import { beforeEach, expect, it } from 'vitest'
import { printOfficerCounts } from '../../bin/officers/count.ts'
import { NoTable } from '../../bin/units/table.ts'
import type { Officer } from '../../lambdas/core/officers/officer.ts'
import { officer } from '../support/officers.ts'

let officers: Officer[]
let printed: string[]
let complained: string[]
beforeEach(() => {
  officers = [
    officer('1', { registered: { userId: 'U1', at: Date.parse('2026-11-01T17:00:00Z') } }),
    officer('2', { role: 'ผู้กำกับ', registered: { userId: 'U2', at: Date.parse('2026-11-20T03:00:00Z') } }),
    officer('3', { role: 'ผู้กำกับ', province: '50' }),
  ]
  printed = []
  complained = []
})

const run = (...args: string[]) =>
  printOfficerCounts(args, {
    async officersOf(stage) {
      if (stage === 'prod') throw new NoTable('EssHelpMe-prod')
      return { all: async () => officers }
    },
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
  })

/** The printed tables, their lines and cells. */
const tables = () =>
  printed
    .join('\n')
    .split('\n\n')
    .map((table) => table.split('\n').map((line) => line.split(/ {2,}/)))

it('the figures stand under each other, whatever marks Thai puts above and below', async () => {
  expect(await run()).toBe(0)
  expect(tables()).toEqual([
    [
      ['บทบาท', 'ทั้งหมด', 'ลงทะเบียนแล้ว', 'ยังไม่ลงทะเบียน'],
      ['ห้องวิทยุ', '1', '1', '0'],
      ['ผู้กำกับ', '2', '1', '1'],
      ['รวม', '3', '2', '1'],
    ],
    [
      ['จังหวัด', 'ทั้งหมด', 'ลงทะเบียนแล้ว', 'ยังไม่ลงทะเบียน'],
      ['กรุงเทพมหานคร', '2', '2', '0'],
      ['เชียงใหม่', '1', '0', '1'],
      ['รวม', '3', '2', '1'],
    ],
    [
      ['วันที่ลงทะเบียน', 'ลงทะเบียนแล้ว'],
      ['2569-11-02', '1'],
      ['2569-11-20', '1'],
      ['รวม', '2'],
    ],
  ])
  const shown = printed.map((line) => line.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '').length)
  expect(new Set(shown.slice(0, 4)).size).toBe(1)
  expect(new Set(shown.slice(5, 9)).size).toBe(1)
})

it('a province and days, in either era, narrow what is counted', async () => {
  const args = ['--province', 'กทม.', '--from', '๒๕๖๙-๑๑-๒๐', '--to', '2026-11-30', '--lang', 'en']
  expect(await run(...args)).toBe(0)
  expect(tables().map(([head]) => head)).toEqual([
    ['role', 'all', 'registered in the period', 'on other days', 'not yet registered'],
    ['province', 'all', 'registered in the period', 'on other days', 'not yet registered'],
    ['registered on (B.E.)', 'registered in the period'],
  ])
  expect(tables()[1]?.slice(1)).toEqual([
    ['Bangkok', '2', '1', '1', '0'],
    ['total', '2', '1', '1', '0'],
  ])
  expect(printed.slice(-3)).toEqual([
    'registered on (B.E.)  registered in the period',
    '2569-11-20                                   1',
    'total                                        1',
  ])
})

it('nobody is nobody', async () => {
  officers = []
  expect(await run()).toBe(0)
  expect(printed).toEqual(['ไม่มีเจ้าหน้าที่ในทะเบียน'])
})

it.each([
  [['--from', '2569-02-30'], 'ไม่มีวันที่ "2569-02-30"'],
  [['--to', '30/11/2569'], '--to'],
  [['--from', '2569-11-02', '--to', '2026-11-01'], '--from 2569-11-02 อยู่หลัง --to 2569-11-01'],
  [['--province', 'London'], 'ไม่รู้จักจังหวัด "London"'],
  [['file.csv'], 'file.csv'],
  [['--day', '2569-11-01'], '--day'],
])('wrong use: %j', async (args, reason) => {
  expect(await run(...args)).toBe(2)
  expect(complained[0]).toContain(reason)
  expect(complained[1]).toContain('npm run officers:count')
})

it('says where no table is', async () => {
  expect(await run('--stage', 'prod')).toBe(2)
  expect(complained).toEqual(['ไม่พบระบบ prod บน AWS: EssHelpMe-prod'])
})
