import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OfficerColumn, officerColumns } from '../../../lambdas/core/officers/columns.ts'
import { readOfficerFile } from '../../../lambdas/core/officers/officer-file.ts'
import { describeOfficerFault } from '../../../lambdas/core/officers/problem-texts.ts'
import type { Cell } from '../../../lambdas/core/shared/spreadsheet/cells.ts'

const { all: columns, required, thai } = officerColumns

const good = {
  number: 'ตร.1001',
  rank: 'ร.ต.อ.',
  nameTh: 'สมมติ ทดสอบ',
  role: 'ห้องวิทยุ',
  province: 'สุราษฎร์ธานี',
  unit: 'ST-8403',
  phone: '080-000-0001',
} satisfies Record<OfficerColumn, Cell>

const rowOf = (changes: Partial<Record<OfficerColumn, Cell>> = {}): Cell[] =>
  columns.map((column) => ({ ...good, ...changes })[column])
const read = (changes: Partial<Record<OfficerColumn, Cell>>) => readOfficerFile([columns, rowOf(changes)])

describe('a good row', () => {
  it('is read whole', () => {
    expect(readOfficerFile([columns, rowOf()])).toMatchObject({
      rowCount: 1,
      fileFaults: [],
      problems: [],
      rows: [
        {
          row: 2,
          wanted: {
            number: 'ตร.1001',
            rank: 'ร.ต.อ.',
            nameTh: 'สมมติ ทดสอบ',
            roleText: 'ห้องวิทยุ',
            province: '84',
            unitText: 'ST-8403',
            phone: '+66800000001',
          },
        },
      ],
    })
  })

  it.each([
    ['number', 12345, { number: '12345' }],
    ['number', '๐๐๑๒', { number: '0012' }],
    ['province', 'จ.สุราษฎร์ธานี', { province: '84' }],
    ['province', 84, { province: '84' }],
    ['phone', 800000001, { phone: '+66800000001' }],
    ['phone', '๐๘๐ ๐๐๐ ๐๐๐๑', { phone: '+66800000001' }],
    ['phone', '+66 80 000 0001', { phone: '+66800000001' }],
    ['phone', '077-371-222', { phone: '+6677371222' }],
    ['rank', null, { rank: '' }],
    ['unit', ' ', { unitText: '' }],
  ] as const)('takes %s %j', (column, value, expected) => {
    const { rows, problems } = read({ [column]: value })
    expect(problems).toEqual([])
    expect(rows[0]?.wanted).toMatchObject(expected)
  })
})

describe('a bad row', () => {
  it.each([
    ['number', '', 'missing'],
    ['number', 'ไม่มี', 'badNumber'],
    ['number', '12,13', 'badNumber'],
    ['number', '1'.repeat(31), 'tooLong'],
    ['number', new Date('2026-01-02'), 'unreadableCell'],
    ['nameTh', '', 'missing'],
    ['nameTh', 'ก'.repeat(121), 'tooLong'],
    ['role', '', 'missing'],
    ['province', 'London', 'unknownProvince'],
    ['phone', '', 'missing'],
    ['phone', '191', 'badPhone'],
    ['phone', '12345', 'badPhone'],
    ['phone', '080-000-0001, 080-000-0002', 'badPhone'],
    ['unit', '#REF!', 'unreadableCell'],
  ] as const)('says of %s %j: %s', (column, value, fault) => {
    const { rows, problems } = read({ [column]: value })
    expect(rows).toEqual([])
    expect(problems).toMatchObject([{ row: 2, fault: { fault } }])
  })

  it('shares its number with another, in whatever spelling, and neither counts', () => {
    const { rows, problems } = readOfficerFile([
      columns,
      rowOf({ number: '0012-3' }),
      rowOf({ number: 124 }),
      rowOf({ number: 123 }),
    ])
    expect(rows.map(({ row }) => row)).toEqual([3])
    expect(problems).toEqual([
      { row: 2, fault: { fault: 'duplicateNumber', value: '0012-3', otherRow: 4 } },
      { row: 4, fault: { fault: 'duplicateNumber', value: '123', otherRow: 2 } },
    ])
  })
})

describe('the header', () => {
  it.each([
    ['English', columns],
    ['Thai', columns.map((column) => thai[column])],
    ['other words', ['Officer No', 'ยศ/คำนำหน้า', 'ชื่อ-นามสกุล', 'ตำแหน่ง', 'จังหวัด', 'สังกัด', 'เบอร์โทรศัพท์']],
    ['English words', ['Officer Number', 'Title', 'Name', 'Role', 'Province', 'Unit Code', 'Phone']],
  ])('is known in %s', (_name, header) => {
    expect(readOfficerFile([header, rowOf()])).toMatchObject({ rows: [{ row: 2 }], fileFaults: [] })
  })

  it('need not have ranks and units, and must have the rest', () => {
    const kept = columns.filter((column) => required.includes(column))
    const cells = kept.map((column) => good[column])
    expect(readOfficerFile([kept, cells]).rows).toHaveLength(1)
    for (const [index, column] of kept.entries()) {
      expect(readOfficerFile([kept.toSpliced(index, 1), cells.toSpliced(index, 1)])).toMatchObject({
        fileFaults: [{ fault: 'missingColumn', column }],
        rows: [],
      })
    }
  })
})

it('gives every row either an officer or a problem, whatever stands in it', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom<Cell>(...rowOf()),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 8 }), (rows) => {
      const file = readOfficerFile([columns, rowOf({ number: 'FIRST-1' }), ...rows])
      const good = new Set(file.rows.map(({ row }) => row))
      const bad = new Set(file.problems.map(({ row }) => row))
      expect(good.size + bad.size).toBe(file.rowCount)
      expect([...good].filter((row) => bad.has(row))).toEqual([])
      for (const { fault } of file.problems) {
        expect(describeOfficerFault(fault, 'th')).toMatch(/[ก-๙]/)
        expect(describeOfficerFault(fault, 'en')).not.toBe('')
      }
    }),
  )
})
