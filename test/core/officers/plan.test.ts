import { describe, expect, it } from 'vitest'
import { officerColumns } from '../../../lambdas/core/officers/columns.ts'
import type { Officer } from '../../../lambdas/core/officers/officer.ts'
import { readOfficerFile } from '../../../lambdas/core/officers/officer-file.ts'
import { planOfficers } from '../../../lambdas/core/officers/plan.ts'
import { allRoles } from '../../../lambdas/core/officers/role.ts'
import { officer, phone } from '../../support/officers.ts'
import { unit } from '../../support/roster.ts'

const units = [
  unit('ST-1', 'station', 13.7, 100.5, { nameTh: 'สน.หนึ่ง' }),
  unit('ST-2', 'station', 13.7, 100.5, { nameTh: 'สน.สอง' }),
  unit('ST-2B', 'station', 13.7, 100.5, { nameTh: 'สน.สอง' }),
  unit('ST-50', 'station', 18.7, 98.9, { nameTh: 'สภ.เฉลิมพระเกียรติ', province: '50' }),
  unit('ST-30', 'station', 14.9, 102.1, { nameTh: 'สภ.เฉลิมพระเกียรติ', province: '30' }),
]
const roles = allRoles([])
const header = officerColumns.all

const row = (number: string, more: Partial<Record<(typeof header)[number], string>> = {}) => ({
  number,
  rank: 'ร.ต.อ.',
  nameTh: `เจ้าหน้าที่ ${number}`,
  role: 'ห้องวิทยุ',
  province: '10',
  unit: '',
  phone: '0800000001',
  ...more,
})
const plan = (officers: readonly Officer[], rows: readonly ReturnType<typeof row>[], columns = header) =>
  planOfficers(
    { officers, units, roles },
    readOfficerFile([columns, ...rows.map((cells) => columns.map((column) => cells[column]))]),
  )

describe('an import', () => {
  it('adds, changes with the fields it says, leaves and never deletes', () => {
    const registered = { userId: 'U1', at: 5 }
    const before = [
      officer('1'),
      officer('2', { unit: 'ST-1', registered }),
      officer('3', { registered }),
      officer('5'),
    ]
    const { added, changed, unchanged, notInFile, problems } = plan(before, [
      row('1'),
      row('2', { rank: 'พ.ต.ท.', phone: '0800000002' }),
      row('4', { unit: 'ST-1' }),
    ])
    expect(added).toEqual([officer('4', { unit: 'ST-1' })])
    expect(changed).toEqual([
      {
        officer: officer('2', { rank: 'พ.ต.ท.', phone: phone(2), registered }),
        fields: ['rank', 'unit', 'phone'],
      },
    ])
    expect(changed[0]?.officer).not.toHaveProperty('unit')
    expect(unchanged).toBe(1)
    expect(notInFile.map(({ number }) => number)).toEqual(['3', '5'])
    expect(problems).toEqual([])
  })

  it('of the same file again changes nothing', () => {
    const rows = [row('1', { unit: 'สน.หนึ่ง', role: 'รอง ผกก.' }), row('2', { rank: '' })]
    const after = plan([], rows).added
    expect(after).toHaveLength(2)
    expect(plan(after, rows)).toMatchObject({ added: [], changed: [], unchanged: 2, notInFile: [] })
  })

  it('knows an officer by any spelling of the number, and takes the new one', () => {
    const { changed } = plan([officer('00-12')], [row('12')])
    expect(changed.map(({ fields }) => fields)).toEqual([['number', 'nameTh']])
  })

  it('keeps what a missing column would have said', () => {
    const before = [officer('1', { rank: 'พ.ต.อ.', unit: 'ST-1' })]
    const columns = header.filter((column) => column !== 'rank' && column !== 'unit')
    expect(plan(before, [row('1')], columns)).toMatchObject({ changed: [], unchanged: 1, problems: [] })
    expect(plan([], [row('9')], columns).added).toEqual([officer('9', { rank: '' })])
    expect(plan(before, [row('1', { province: '50' })], columns).problems).toEqual([
      { row: 2, fault: { fault: 'unitOfAnotherProvince', unit: 'ST-1', province: 'กรุงเทพมหานคร' } },
    ])
  })
})

describe('a role', () => {
  it('is known by its abbreviation, too', () => {
    expect(plan([], [row('1', { role: 'สว.' })]).added[0]?.role).toBe('สารวัตร')
  })

  it('that is unknown is a problem that names the known ones', () => {
    expect(plan([], [row('1', { role: 'ครู' })])).toMatchObject({
      added: [],
      problems: [{ row: 2, fault: { fault: 'unknownRole', value: 'ครู', known: roles } }],
    })
  })
})

describe('a unit', () => {
  it.each([
    ['its code', 'ST-1', '10', 'ST-1'],
    ['its name', 'สน.หนึ่ง', '10', 'ST-1'],
    ['its name, spaced otherwise', 'สน. หนึ่ง', '10', 'ST-1'],
    ['a name that another province has as well', 'สภ.เฉลิมพระเกียรติ', '30', 'ST-30'],
  ])('is found by %s', (_by, text, province, code) => {
    expect(plan([], [row('1', { unit: text, province })]).added[0]?.unit).toBe(code)
  })

  it.each([
    ['is not in the roster', 'สน.สาม', '10', { fault: 'unknownUnit', value: 'สน.สาม' }],
    [
      'shares its name within the province',
      'สน.สอง',
      '10',
      { fault: 'ambiguousUnit', value: 'สน.สอง', codes: ['ST-2', 'ST-2B'] },
    ],
    [
      'is in another province, by its code',
      'ST-50',
      '10',
      { fault: 'unitOfAnotherProvince', unit: 'ST-50', province: 'เชียงใหม่' },
    ],
    [
      'is in another province, by its name',
      'สน.หนึ่ง',
      '50',
      { fault: 'unitOfAnotherProvince', unit: 'ST-1', province: 'กรุงเทพมหานคร' },
    ],
  ])('is a problem where it %s', (_why, text, province, fault) => {
    const { added, problems } = plan([], [row('1', { unit: text, province })])
    expect(added).toEqual([])
    expect(problems).toEqual([{ row: 2, fault }])
  })
})
