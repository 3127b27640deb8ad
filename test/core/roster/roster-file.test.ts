import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requiredColumns, thaiHeaders, unitColumnNames } from '../../../lambdas/core/roster/columns.ts'
import { describeUnitFault } from '../../../lambdas/core/roster/problem-texts.ts'
import { readRosterFile } from '../../../lambdas/core/roster/roster-file.ts'
import type { Cell } from '../../../lambdas/core/shared/spreadsheet/cells.ts'

const english = [...unitColumnNames]
const thai = unitColumnNames.map((column) => thaiHeaders[column])
const group = `C${'0123456789abcdef'.repeat(2)}`

const good = {
  code: 'ST-8403',
  kind: 'station',
  nameTh: 'สภ.ดอนสัก',
  nameEn: 'Don Sak Police Station',
  province: 'สุราษฎร์ธานี',
  district: 'ดอนสัก',
  latitude: '9.31676',
  longitude: '99.69184',
  coordinateSource: 'operator',
  phone: '077371222',
  lineGroupId: group,
} satisfies Record<(typeof unitColumnNames)[number], Cell>

const rowOf = (changes: Partial<Record<(typeof unitColumnNames)[number], Cell>> = {}): Cell[] =>
  unitColumnNames.map((column) => ({ ...good, ...changes })[column])

const read = (changes: Partial<Record<(typeof unitColumnNames)[number], Cell>>) =>
  readRosterFile([english, rowOf(changes)])

describe('a good row', () => {
  it('is read whole', () => {
    const { rows, problems, fileFaults, rowCount } = readRosterFile([english, rowOf()])
    expect({ problems, fileFaults, rowCount }).toEqual({ problems: [], fileFaults: [], rowCount: 1 })
    expect(rows).toEqual([
      {
        row: 2,
        wanted: {
          code: 'ST-8403',
          kind: 'station',
          nameTh: 'สภ.ดอนสัก',
          nameEn: 'Don Sak Police Station',
          province: '84',
          district: 'ดอนสัก',
          point: { latitude: 9.31676, longitude: 99.69184 },
          coordinateSource: 'operator',
          phone: '077371222',
          lineGroupId: group,
        },
      },
    ])
  })

  it.each([
    ['kind', 'สภ.', { kind: 'station' }],
    ['kind', 'สน.', { kind: 'station' }],
    ['kind', 'สถานีตำรวจ', { kind: 'station' }],
    ['kind', 'Police Station', { kind: 'station' }],
    ['kind', 'ศูนย์ ๑๙๑', { kind: 'centre191' }],
    ['kind', 'Centre191', { kind: 'centre191' }],
    ['kind', 191, { kind: 'centre191' }],
    ['kind', 'ทีมสหวิชาชีพ', { kind: 'team' }],
    ['kind', 'ผู้บังคับบัญชา', { kind: 'command' }],
    ['kind', 'ผู้บังคับบัญชาจังหวัด', { kind: 'command' }],
    ['code', 1001, { code: '1001' }],
    ['code', ' หน่วย/๑-ก ', { code: 'หน่วย/๑-ก' }],
    ['nameTh', 'สภ.  ดอน\u200bสัก\n', { nameTh: 'สภ. ดอนสัก' }],
    ['nameTh', 'สภ.ล\u0e4d\u0e32ปาง', { nameTh: 'สภ.ลำปาง' }],
    ['nameTh', 'สภ.เเม่ริม', { nameTh: 'สภ.แม่ริม' }],
    ['nameTh', '<script>alert(1)</script>', { nameTh: '<script>alert(1)</script>' }],
    ['province', 'จ.สุราษฎร์ธานี', { province: '84' }],
    ['province', 'Surat Thani', { province: '84' }],
    ['province', 84, { province: '84' }],
    ['district', 'อำเภอดอนสัก', { district: 'ดอนสัก' }],
    ['district', 'อ. ดอนสัก', { district: 'ดอนสัก' }],
    ['district', 'เขตดอนสัก', { district: 'ดอนสัก' }],
    ['latitude', '๙.๓๑๖๗๖', { point: { latitude: 9.31676, longitude: 99.69184 } }],
    ['latitude', 9.31676, { point: { latitude: 9.31676, longitude: 99.69184 } }],
    ['longitude', '99.69184°', { point: { latitude: 9.31676, longitude: 99.69184 } }],
    ['coordinateSource', 'DistrictSeat', { coordinateSource: 'districtSeat' }],
    ['coordinateSource', 'ที่ว่าการอำเภอ', { coordinateSource: 'districtSeat' }],
    ['phone', '๐๗๗-๓๗๑-๒๒๒', { phone: '077371222' }],
    ['phone', '+66 77 371 222', { phone: '077371222' }],
    ['phone', 77371222, { phone: '077371222' }],
    ['phone', 812345678, { phone: '0812345678' }],
    ['phone', '๑๙๑', { phone: '191' }],
    ['phone', 1300, { phone: '1300' }],
  ] as const)('takes %s %j', (column, value, expected) => {
    const { rows, problems } = read({ [column]: value })
    expect(problems).toEqual([])
    expect(rows[0]?.wanted).toMatchObject(expected)
  })

  it('may leave out what is not required', () => {
    const empty = { nameEn: '', district: null, coordinateSource: undefined, phone: ' ', lineGroupId: '' }
    expect(Object.keys(read(empty).rows[0]?.wanted ?? {})).toEqual([
      'code',
      'kind',
      'nameTh',
      'province',
      'point',
    ])
  })
})

describe('a bad row', () => {
  it.each([
    ['code', '', 'missing'],
    ['code', 'ST 1', 'badCode'],
    ['code', '-1', 'badCode'],
    ['code', 'x'.repeat(41), 'tooLong'],
    ['code', new Date('2026-01-02'), 'unreadableCell'],
    ['kind', '', 'missing'],
    ['kind', 'โรงพยาบาล', 'unknownKind'],
    ['nameTh', '\u200b', 'missing'],
    ['nameTh', '#N/A', 'unreadableCell'],
    ['nameTh', true, 'unreadableCell'],
    ['nameTh', 'ก'.repeat(121), 'tooLong'],
    ['province', 'London', 'unknownProvince'],
    ['province', '28', 'unknownProvince'],
    ['latitude', '', 'missing'],
    ['latitude', 'เก้า', 'notANumber'],
    ['latitude', '9,31', 'notANumber'],
    ['latitude', '9.3.1', 'notANumber'],
    ['latitude', '1e1', 'notANumber'],
    ['latitude', Number.NaN, 'notANumber'],
    ['latitude', Number.POSITIVE_INFINITY, 'notANumber'],
    ['latitude', '91', 'notOnEarth'],
    ['longitude', '181', 'notOnEarth'],
    ['longitude', '9.3', 'outsideThailand'],
    ['latitude', '-9.3', 'outsideThailand'],
    ['latitude', '18.79', 'farFromProvince'],
    ['coordinateSource', 'GPS', 'unknownCoordinateSource'],
    ['phone', '12345', 'badPhone'],
    ['phone', '02-111-2222, 02-111-2223', 'badPhone'],
    ['phone', '+1 212 555 0100', 'badPhone'],
    ['phone', 'ไม่มี', 'badPhone'],
    ['phone', '19', 'badPhone'],
    ['lineGroupId', group.slice(0, -1), 'badGroup'],
    ['lineGroupId', group.toUpperCase(), 'badGroup'],
    ['lineGroupId', `U${group.slice(1)}`, 'badGroup'],
  ] as const)('says of %s %j: %s', (column, value, fault) => {
    const { rows, problems } = read({ [column]: value })
    expect(rows).toEqual([])
    expect(problems).toMatchObject([{ row: 2, fault: { fault } }])
  })

  it('has latitude and longitude swapped', () => {
    const { problems } = read({ latitude: '99.69184', longitude: '9.31676' })
    expect(problems).toEqual([
      { row: 2, fault: { fault: 'swapped', latitude: 99.69184, longitude: 9.31676 } },
    ])
  })

  it('has all that is wrong with it listed', () => {
    const { problems } = read({ code: '', kind: 'x', province: 'x', phone: 'x', latitude: 'x' })
    expect(problems.map(({ fault }) => fault.fault)).toEqual([
      'missing',
      'unknownKind',
      'unknownProvince',
      'notANumber',
      'badPhone',
    ])
  })

  it('shares its code or group with another, and neither counts', () => {
    const other = `C${'f'.repeat(32)}`
    const { rows, problems } = readRosterFile([
      english,
      rowOf(),
      rowOf({ lineGroupId: other }),
      rowOf({ code: 'ST-1', lineGroupId: other }),
      rowOf({ code: 'ST-2', lineGroupId: '' }),
      rowOf({ code: 'ST-3', lineGroupId: '' }),
    ])
    expect(rows.map(({ row }) => row)).toEqual([5, 6])
    expect(problems).toEqual([
      { row: 2, fault: { fault: 'duplicateCode', value: 'ST-8403', otherRow: 3 } },
      { row: 3, fault: { fault: 'duplicateCode', value: 'ST-8403', otherRow: 2 } },
      { row: 3, fault: { fault: 'duplicateGroup', otherRow: 4 } },
      { row: 4, fault: { fault: 'duplicateGroup', otherRow: 3 } },
    ])
  })

  it('has a value where no header is', () => {
    const { problems } = readRosterFile([english, [...rowOf(), 'stray']])
    expect(problems).toEqual([{ row: 2, fault: { fault: 'cellsBeyondHeader', letter: 'L' } }])
  })
})

describe('the header', () => {
  it.each([
    ['English', english],
    ['Thai', thai],
    ['odd spacing and case', unitColumnNames.map((column) => ` ${column.toUpperCase()} `)],
    ['decomposed sara am', thai.map((header) => header.replaceAll('ำ', '\u0e4d\u0e32'))],
    ['a byte order mark', english.map((header) => `\ufeff${header}`)],
  ])('is known in %s', (_name, header) => {
    expect(readRosterFile([header, rowOf()]).rows).toHaveLength(1)
  })

  it('may stand below a title and between blank rows, in any order of columns', () => {
    const file = readRosterFile([
      ['ทะเบียนหน่วย ปี 2569'],
      [],
      english.toReversed(),
      [null, ''],
      rowOf().toReversed(),
      [],
    ])
    expect(file).toMatchObject({ rowCount: 1, problems: [], rows: [{ row: 5 }] })
  })

  it.each([
    ['nothing', [], [{ fault: 'empty' }]],
    ['blank rows', [[], [null, ' ']], [{ fault: 'empty' }]],
    ['a header only', [english, ['']], [{ fault: 'empty' }]],
    ['no header', [rowOf(), rowOf()], [{ fault: 'noHeader' }]],
    [
      'an unknown and a repeated column',
      [[...english, 'สี', 'ชื่อหน่วย'], rowOf()],
      [
        { fault: 'unknownColumn', header: 'สี', letter: 'L' },
        { fault: 'duplicateColumn', column: 'nameTh', letter: 'M' },
      ],
    ],
    [
      'missing columns',
      [
        ['code', 'kind'],
        ['a', 'b'],
      ],
      requiredColumns.slice(2).map((column) => ({ fault: 'missingColumn', column })),
    ],
  ] as [string, Cell[][], object[]][])('of a file with %s', (_name, sheet, faults) => {
    expect(readRosterFile(sheet)).toMatchObject({ fileFaults: faults, rows: [], problems: [] })
  })

  it('finds columns far to the right', () => {
    const far = [...Array<string>(30).fill(''), ...english]
    const wrong = [...far, 'x']
    expect(readRosterFile([far, [...Array<string>(30).fill(''), ...rowOf()]]).rows).toHaveLength(1)
    expect(readRosterFile([wrong, ['x']]).fileFaults).toEqual([
      { fault: 'unknownColumn', header: 'x', letter: 'AP' },
    ])
  })
})

it('gives every row either a unit or a problem, whatever stands in it', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom<Cell>(...rowOf()),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 13 }), { maxLength: 8 }), (rows) => {
      const file = readRosterFile([english, rowOf({ code: 'FIRST', lineGroupId: '' }), ...rows])
      const good = new Set(file.rows.map(({ row }) => row))
      const bad = new Set(file.problems.map(({ row }) => row))
      expect(good.size + bad.size).toBe(file.rowCount)
      expect([...good].filter((row) => bad.has(row))).toEqual([])
      for (const { fault } of file.problems) {
        expect(describeUnitFault(fault, 'th')).toMatch(/[ก-๙]/)
        expect(describeUnitFault(fault, 'en')).not.toBe('')
      }
    }),
  )
})
