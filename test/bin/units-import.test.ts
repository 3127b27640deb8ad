import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runUnitsImport } from '../../bin/units/import.ts'
import { NoTable } from '../../bin/units/table.ts'
import { thaiHeaders, unitColumnNames } from '../../lambdas/core/roster/columns.ts'
import type { Unit } from '../../lambdas/core/shared/unit.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'units-'))
})
afterAll(() => rm(folder, { recursive: true }))

let stored: Map<string, Unit>
let printed: string[]
let complained: string[]
let putsLeft: number
beforeEach(() => {
  stored = new Map()
  printed = []
  complained = []
  putsLeft = Number.POSITIVE_INFINITY
})

const run = (...args: string[]) =>
  runUnitsImport(args, {
    rosterOf: async (stage) => {
      if (stage === 'prod') throw new NoTable('EssHelpMe-prod')
      return {
        all: async () => [...stored.values()],
        put: async (unit) => {
          if (putsLeft <= 0) throw new Error('throttled')
          putsLeft -= 1
          stored.set(unit.code, unit)
        },
      }
    },
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
  })

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const row = (code: string, more = '') => `${code},สภ.,สภ.ดอนสัก,สุราษฎร์ธานี,9.31676,99.69184${more}`
const header = 'รหัสหน่วย,ประเภท,ชื่อหน่วย,จังหวัด,ละติจูด,ลองจิจูด'

/** TIS-620: Thai letters stand 0xD60 below their code points. */
const tis620 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => letter.charCodeAt(0)).map((code) => (code > 0xe00 ? code - 0xd60 : code)),
  )

describe('an import', () => {
  it('adds, then changes nothing, then changes what differs', async () => {
    const path = await file('a.csv', [header, row('A'), row('B'), row('C')].join('\n'))
    expect(await run(path)).toBe(0)
    expect(printed).toEqual([
      'อ่านได้ 3 แถว (CSV, utf-8)',
      'เพิ่ม 3 หน่วย: A, B, C',
      'แก้ไข 0 หน่วย',
      'คงเดิม 0 หน่วย',
      'ไม่อยู่ในไฟล์และไม่ถูกแตะต้อง 0 หน่วย',
    ])
    const first = new Map(stored)
    putsLeft = 0
    expect(await run(path)).toBe(0)
    expect(printed.slice(5)).toContain('คงเดิม 3 หน่วย')
    expect(stored).toEqual(first)

    putsLeft = 1
    const changed = await file('b.csv', [`${header},โทรศัพท์`, row('B', ',๐๗๗ ๓๗๑ ๒๒๒')].join('\n'))
    expect(await run(changed, '--lang', 'en')).toBe(0)
    expect(printed.slice(-5)).toEqual([
      'Added 0 units',
      'Changed 1 unit',
      '  B: phone',
      'Unchanged: 0 units',
      'Not in the file, left alone: 2 units',
    ])
    expect(stored.get('B')?.phone).toBe('077371222')
    expect(complained).toEqual([])
  })

  it('changes nothing where one row is bad, and says of all bad rows why', async () => {
    const path = await file('bad.csv', [header, row('A'), row('B B'), 'C,x,,London,1,2', ''].join('\r\n'))
    expect(await run(path)).toBe(1)
    expect(stored.size).toBe(0)
    expect(complained).toEqual([
      'แถว 3: รหัสหน่วย "B B" ใช้ได้เฉพาะตัวอักษร ตัวเลข และ . _ / - โดยไม่มีช่องว่าง',
      'แถว 4: ไม่ได้กรอก "ชื่อหน่วย" (nameTh)',
      'แถว 4: ไม่รู้จักประเภท "x" (ใช้ สภ./สน., ศูนย์ 191, ทีมสหวิชาชีพ หรือ ผู้บังคับบัญชา)',
      'แถว 4: ไม่รู้จักจังหวัด "London"',
      'แถว 4: พิกัดอยู่นอกประเทศไทย: 1, 2',
      'มี 2 แถวที่ใช้ไม่ได้ จึงไม่ได้บันทึกแถวใดเลย',
    ])
    complained = []
    expect(await run(path, '--skip-bad', '--lang=en')).toBe(0)
    expect([...stored.keys()]).toEqual(['A'])
    expect(printed).toContain('Left out 2 bad rows')
    expect(complained).toContain('Row 4: The province "London" is unknown')
  })

  it('tries without saving', async () => {
    expect(await run(await file('dry.csv', [header, row('A')].join('\n')), '--dry-run')).toBe(0)
    expect(stored.size).toBe(0)
    expect(printed).toContain('ทดลองเท่านั้น ไม่ได้บันทึก')
    expect(printed).toContain('เพิ่ม 1 หน่วย: A')
  })

  it('says how far it came where the store gives up, and can be repeated', async () => {
    const path = await file(
      'many.csv',
      [header, ...Array.from({ length: 25 }, (_, i) => row(`S${i}`))].join('\n'),
    )
    putsLeft = 12
    expect(await run(path)).toBe(1)
    expect(complained).toEqual(['หยุดหลังบันทึก 12 จาก 25 หน่วย: throttled (สั่งซ้ำได้)'])
    putsLeft = 13
    expect(await run(path)).toBe(0)
    expect(stored.size).toBe(25)
    expect(printed).toContain('คงเดิม 12 หน่วย')
    expect(printed.find((line) => line.startsWith('เพิ่ม'))).toContain('เพิ่ม 13 หน่วย')
  })

  it('never unlinks a group', async () => {
    const group = `C${'1'.repeat(32)}`
    await run(await file('g1.csv', [`${header},lineGroupId`, row('A', `,${group}`)].join('\n')))
    await run(await file('g2.csv', [`${header},lineGroupId`, row('A', ',')].join('\n')))
    expect(stored.get('A')?.lineGroupId).toBe(group)
  })

  it('leaves the group of a unit that links by codes, and says so', async () => {
    const [group, other] = [`C${'1'.repeat(32)}`, `C${'2'.repeat(32)}`]
    await run(await file('c1.csv', [header, row('A'), row('B')].join('\n')))
    stored.set('A', { ...(stored.get('A') as Unit), lineGroupId: group, linksByCode: true })
    stored.set('B', { ...(stored.get('B') as Unit), linksByCode: true })
    const path = await file(
      'c2.csv',
      [`${header},lineGroupId`, row('A', `,${other}`), row('B', `,${group}`)].join('\n'),
    )
    expect(await run(path)).toBe(0)
    expect(stored.get('A')?.lineGroupId).toBe(group)
    expect(stored.get('B')).not.toHaveProperty('lineGroupId')
    expect(printed.at(-1)).toBe('ไม่ได้ใช้กลุ่มไลน์ในไฟล์ของหน่วยที่ผูกกลุ่มด้วยรหัสแล้ว (ดู npm run units:link-code): A, B')
    printed = []
    await run(await file('c3.csv', [`${header},lineGroupId`, row('A', `,${group}`)].join('\n')))
    expect(printed).toContain('คงเดิม 1 หน่วย')
    expect(printed.at(-1)).toContain('ไม่อยู่ในไฟล์')
  })

  it('takes the committed demonstration roster', async () => {
    const path = new URL('../../local/demo/roster/demonstration.csv', import.meta.url).pathname
    expect(await run(path)).toBe(0)
    expect(complained).toEqual([])
    expect(stored.size).toBeGreaterThan(1_100)
    expect(printed[1]).toMatch(/และอีก \d+$/)
  })
})

describe('the file', () => {
  const text = [header, row('A')].join('\r\n')
  it.each<[string, () => Uint8Array | string]>([
    ['UTF-8', () => text],
    ['UTF-8 with a byte order mark', () => `\ufeff${text}`],
    ['TIS-620', () => tis620(text)],
    ['UTF-16 with tabs', () => Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['semicolons', () => text.replaceAll(',', ';')],
  ])('may be CSV in %s', async (_name, content) => {
    expect(await run(await file('x.csv', content()))).toBe(0)
    expect(stored.get('A')).toMatchObject({ nameTh: 'สภ.ดอนสัก', province: '84' })
  })

  it('has its rows numbered as the spreadsheet shows them', async () => {
    const csv = [header, '', row('A').replace('สภ.ดอนสัก', '"สภ.\nดอนสัก"'), row('B').replace('9.3', '99.3')]
    expect(await run(await file('n.csv', csv.join('\n')))).toBe(1)
    expect(complained[0]).toMatch(/^แถว 4: /)
  })

  it('may be XLSX: the first sheet that is shown, with numbers, titles and gaps', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'ซ่อน', hidden: true, rows: [['x']] },
        {
          name: 'หน่วย',
          rows: [
            ['ทะเบียนหน่วย'],
            unitColumnNames.map((column) => thaiHeaders[column]),
            [1001, 'ศูนย์ 191', 'ศูนย์ 191', null, 'กระบี่', null, 8.07257, 98.91052, null, 191],
            [null],
            ['B', 'สภ.', 'สภ.เมืองกระบี่', null, 'กระบี่', 'เมืองกระบี่', 98.91052, 8.07257],
          ],
        },
        { name: 'อื่น', rows: [['y']] },
      ],
    })
    const path = await file('roster.xlsx', bytes)
    expect(await run(path)).toBe(1)
    expect(complained[0]).toBe('แถว 5: ละติจูดกับลองจิจูดสลับกัน: 98.91052, 8.07257')
    expect(printed[0]).toBe('อ่านได้ 2 แถว (XLSX, หน่วย)')
    expect(await run(path, '--skip-bad')).toBe(0)
    expect([...stored.values()]).toEqual([
      {
        code: '1001',
        kind: 'centre191',
        nameTh: 'ศูนย์ 191',
        nameEn: 'ศูนย์ 191',
        province: '81',
        point: { latitude: 8.07257, longitude: 98.91052 },
        coordinateSource: 'operator',
        phone: '191',
      },
    ])
  })

  it.each<[string, Uint8Array | string, string]>([
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.xls'],
    ['a PDF', '%PDF-1.7\n', 'CSV หรือ XLSX'],
    ['a web page', '<!DOCTYPE html><table>', 'CSV หรือ XLSX'],
    ['JSON', '[{"code":"A"}]', 'CSV หรือ XLSX'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'CSV หรือ XLSX'],
    ['another archive', Buffer.from('504b0304ffff', 'hex'), 'XLSX'],
    ['no known encoding', Buffer.from('636f6465ff', 'hex'), 'รหัสอักขระ'],
    ['an open quote', `${header}\n"A`, 'CSV'],
  ])('is refused as wrong use where it is %s', async (_name, content, reason) => {
    expect(await run(await file('wrong.csv', content))).toBe(2)
    expect(complained).toHaveLength(1)
    expect(complained[0]).toContain(reason)
  })

  it('is refused where it is larger than 50 MB, or unpacks to more than it should', async () => {
    const path = await file('large.csv', Buffer.alloc(50 * 1024 * 1024 + 1, 'x'))
    expect(await run(path)).toBe(2)
    const small = await writeXlsx({ sheets: [{ name: 's', rows: [['x']] }] })
    const bomb = Buffer.from(small)
    bomb.writeUInt32LE(0x40000000, bomb.indexOf(Buffer.from('504b0102', 'hex')) + 24)
    expect(await run(await file('bomb.xlsx', bomb))).toBe(2)
    for (const line of complained) expect(line).toContain('50 MB')
  })

  it.each([
    ['empty', '', ['ไฟล์ไม่มีข้อมูล']],
    ['a header only', header, ['ไฟล์ไม่มีข้อมูล']],
    ['prose', 'สวัสดี\nครับ', ['ไม่พบแถวหัวตาราง']],
    [
      'with other columns',
      `${header.replace('จังหวัด', 'ภาค')}\n${row('A')}`,
      ['ไม่รู้จักคอลัมน์ D "ภาค"', 'ไม่มีคอลัมน์ "จังหวัด" (province)'],
    ],
  ])('is bad where it is %s', async (_name, content, lines) => {
    expect(await run(await file('odd.csv', content))).toBe(1)
    expect(complained).toEqual(lines)
  })
})

describe('wrong use', () => {
  it.each([
    [['--nothing', 'a.csv']],
    [[]],
    [['a.csv', 'b.csv']],
    [['a.csv', '--stage', 'test']],
    [['a.csv', '--lang', 'fr']],
    [['a.csv', '--stage']],
  ])('%j', async (args) => {
    expect(await run(...args)).toBe(2)
    expect(complained.at(-1)).toContain('npm run units:import')
  })

  it('names a file that is not there, or a folder', async () => {
    expect(await run(join(folder, 'none.csv'))).toBe(2)
    expect(await run(folder)).toBe(2)
    expect(complained[0]).toContain('ไม่พบไฟล์')
    expect(complained[1]).toContain('อ่านไฟล์ไม่ได้')
  })

  it('says where no table is, unless the file is to be mended first', async () => {
    const path = await file('t.csv', [header, row('A A'), row('B')].join('\n'))
    expect(await run(path, '--stage', 'prod', '--lang', 'en')).toBe(1)
    expect(complained).toEqual([
      'Row 2: The code "A A" may have only letters, digits and . _ / - and no spaces',
      'Nothing was saved because of 1 bad row',
    ])
    complained = []
    expect(await run(path, '--stage', 'prod', '--lang', 'en', '--skip-bad')).toBe(2)
    expect(complained).toEqual(['The stage prod was not found in AWS: EssHelpMe-prod'])
  })

  it('helps in both languages', async () => {
    expect(await run('--help')).toBe(0)
    expect(await run('--help', '--lang', 'en')).toBe(0)
    expect(printed[0]).toContain('นำเข้าทะเบียนหน่วย')
    expect(printed[1]).toContain('Imports the roster')
  })

  it('has its guide', async () => {
    const guide = await readFile(new URL('../../docs/roster.md', import.meta.url), 'utf8')
    for (const column of unitColumnNames) {
      expect(guide).toContain(`\`${column}\``)
      expect(guide).toContain(thaiHeaders[column])
    }
  })
})
