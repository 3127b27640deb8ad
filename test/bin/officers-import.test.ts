import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importOfficers } from '../../bin/officers/import.ts'
import { NoTable } from '../../bin/units/table.ts'
import { officerColumns } from '../../lambdas/core/officers/columns.ts'
import { startingRoles } from '../../lambdas/core/officers/role.ts'
import { memoryOfficers, officer, phone } from '../support/officers.ts'
import { roster as units } from '../support/roster.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'officers-'))
})
afterAll(() => rm(folder, { recursive: true }))

let officers: ReturnType<typeof memoryOfficers>
let printed: string[]
let complained: string[]
let putsLeft: number
beforeEach(() => {
  officers = memoryOfficers()
  printed = []
  complained = []
  putsLeft = Number.POSITIVE_INFINITY
})

const run = (...args: string[]) =>
  importOfficers(args, {
    async rostersOf(stage) {
      if (stage === 'prod') throw new NoTable('EssHelpMe-prod')
      return {
        units: { all: async () => units },
        officers: {
          ...officers,
          async put(some) {
            if (putsLeft < some.length) throw new Error('throttled')
            putsLeft -= some.length
            await officers.put(some)
          },
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

const header = 'เลขประจำตัว,ยศ,ชื่อ-สกุล,บทบาท,จังหวัด,หน่วย,โทรศัพท์'
const row = (number: string, nth = 1, unit = 'สน.หนึ่ง') =>
  `${number},ร.ต.อ.,เจ้าหน้าที่ ${number},ห้องวิทยุ,กรุงเทพฯ,${unit},080-000-${String(nth).padStart(4, '0')}`
const csv = (...rows: string[]) => [header, ...rows].join('\n')

describe('an import', () => {
  it('adds, then changes nothing, then changes what differs and keeps registrations', async () => {
    const path = await file('a.csv', csv(row('A1'), row('A2'), row('A3')))
    expect(await run(path)).toBe(0)
    expect(printed).toEqual([
      'อ่านได้ 3 แถว (CSV, utf-8)',
      'เพิ่ม 3 คน: A1, A2, A3',
      'แก้ไข 0 คน',
      'คงเดิม 0 คน',
      'ไม่อยู่ในไฟล์และไม่ถูกแตะต้อง 0 คน',
    ])
    const first = officer('A1', { unit: 'ST-1' })
    expect(await officers.find('A1')).toEqual(first)
    putsLeft = 0
    expect(await run(path)).toBe(0)
    expect(printed).toContain('คงเดิม 3 คน')

    putsLeft = 1
    for (const number of ['A1', 'A2']) {
      await officers.link(officer(number), `U${number}`, 5, 0)
    }
    expect(await run(await file('b.csv', csv(row('a-1', 7))), '--lang', 'en')).toBe(0)
    expect(printed.slice(-7)).toEqual([
      'Added 0 officers',
      'Changed 1 officer',
      '  a-1: number, nameTh, phone',
      'Unchanged: 0 officers',
      'Not in the file, left alone: 2 officers',
      '1 registered officer with a new phone on file: the registration stays',
      'Of those not in the file, 1 officer registered: their buttons still work',
    ])
    expect(await officers.heldBy('UA1')).toMatchObject({ officer: { number: 'a-1', phone: phone(7) } })
    expect(complained).toEqual([])
  })

  it('changes nothing where one row is bad, and says of all bad rows why', async () => {
    const rows = [
      row('B1'),
      row('B2', 1, 'ST-50'),
      ',x,ชื่อ,ครู,London,,191',
      row('B3', 1, 'สน.ไหน'),
      row('B1').replace('ห้องวิทยุ', 'ครู'),
    ]
    const path = await file('bad.csv', csv(...rows))
    expect(await run(path)).toBe(1)
    expect(await officers.all()).toEqual([])
    expect(complained).toEqual([
      'แถว 2: เลขประจำตัว "B1" ซ้ำกับแถว 6',
      'แถว 3: หน่วย ST-50 อยู่จังหวัดเชียงใหม่ ไม่ตรงกับจังหวัดของแถวนี้',
      'แถว 4: ไม่ได้กรอก "เลขประจำตัว" (number)',
      'แถว 4: ไม่รู้จักจังหวัด "London"',
      'แถว 4: หมายเลขโทรศัพท์ใช้ไม่ได้: "191" (กรอกหมายเลขเดียว เช่น 0812345678)',
      'แถว 5: ไม่พบหน่วย "สน.ไหน" ในทะเบียนหน่วย',
      'แถว 6: เลขประจำตัว "B1" ซ้ำกับแถว 2',
      'มี 5 แถวที่ใช้ไม่ได้ จึงไม่ได้บันทึกแถวใดเลย',
    ])
    const more = await file('more.csv', csv(row('B4'), row('B5').replace('ห้องวิทยุ', 'ครู')))
    expect(await run(more, '--skip-bad', '--lang=en')).toBe(0)
    expect((await officers.all()).map(({ number }) => number)).toEqual(['B4'])
    expect(printed).toContain('Left out 1 bad row')
    expect(complained.at(-1)).toBe(
      `Row 3: The role "ครู" is unknown (${startingRoles.join(', ')}; more with --add-role)`,
    )
  })

  it('tries without saving', async () => {
    expect(await run(await file('dry.csv', csv(row('D1'))), '--dry-run')).toBe(0)
    expect(await officers.all()).toEqual([])
    expect(printed).toContain('ทดลองเท่านั้น ไม่ได้บันทึก')
    expect(printed).toContain('เพิ่ม 1 คน: D1')
  })

  it('says how far it came where the store gives up, and can be repeated', async () => {
    const rows = Array.from({ length: 150 }, (_, index) => row(`E${index}`))
    const path = await file('many.csv', csv(...rows))
    putsLeft = 70
    expect(await run(path)).toBe(1)
    expect(complained).toEqual(['หยุดหลังบันทึก 50 จาก 150 คน: throttled (สั่งซ้ำได้)'])
    putsLeft = 100
    expect(await run(path)).toBe(0)
    expect(printed).toContain('คงเดิม 50 คน')
    expect(await officers.all()).toHaveLength(150)
    const renamed = rows.map((line) => line.replace('ร.ต.อ.', 'พ.ต.ต.'))
    putsLeft = 150
    printed = []
    expect(await run(await file('renamed.csv', csv(...renamed)))).toBe(0)
    expect(printed.filter((line) => line.startsWith('  '))).toHaveLength(101)
    expect(printed).toContain('  และอีก 50')
  })

  it('gives a sign of life while it writes many', async () => {
    const rows = Array.from({ length: 10_001 }, (_, index) => row(`F${index}`))
    expect(await run(await file('large.csv', csv(...rows)))).toBe(0)
    expect(printed.slice(1, 3)).toEqual(['บันทึกแล้ว 5000 จาก 10001 คน …', 'บันทึกแล้ว 10000 จาก 10001 คน …'])
    expect(await officers.all()).toHaveLength(10_001)
  })

  it('takes XLSX with English headers, numbers and no ranks', async () => {
    const rows = [
      ['ทะเบียนเจ้าหน้าที่ ปี 2569'],
      ['Officer Number', 'Name', 'Role', 'Province', 'Phone'],
      [1001, 'สมมติ หนึ่ง', 'ศูนย์191', 10, 800000001],
    ]
    const path = await file('x.xlsx', await writeXlsx({ sheets: [{ name: 'รายชื่อ', rows }] }))
    expect(await run(path)).toBe(0)
    expect(await officers.all()).toEqual([officer('1001', { rank: '', nameTh: 'สมมติ หนึ่ง', role: 'ศูนย์ 191' })])
  })
})

describe('a role', () => {
  const withRole = () => file('role.csv', csv(row('R1').replace('ห้องวิทยุ', 'กู้ภัย')))

  it('is added once, and then rows may have it', async () => {
    expect(await run(await withRole())).toBe(1)
    expect(await run('--add-role', ' กู้ภัย ', '--add-role', 'ครู', '--add-role=ผกก')).toBe(0)
    expect(printed.slice(-3)).toEqual(['เพิ่มบทบาท กู้ภัย', 'เพิ่มบทบาท ครู', 'เพิ่มบทบาท ผกก'])
    expect(await run('--add-role', 'กู้ภัย', '--add-role', 'ศูนย์191')).toBe(0)
    expect(printed.slice(-2)).toEqual(['มีบทบาท กู้ภัย อยู่แล้ว', 'มีบทบาท ศูนย์191 อยู่แล้ว'])
    expect(await run(await withRole())).toBe(0)
    expect((await officers.find('R1'))?.role).toBe('กู้ภัย')
  })

  it('can be added with the file that needs it, and tried without being saved', async () => {
    expect(await run(await withRole(), '--add-role', 'กู้ภัย', '--dry-run')).toBe(0)
    expect(await run('--add-role', 'กู้ภัย', '--dry-run')).toBe(0)
    expect(printed.at(-1)).toBe('ทดลองเท่านั้น ไม่ได้บันทึก')
    expect(await officers.addedRoles()).toEqual([])
    expect(await run(await withRole(), '--add-role', 'กู้ภัย')).toBe(0)
    expect(await officers.addedRoles()).toEqual(['กู้ภัย'])
  })

  it('needs a letter', async () => {
    expect(await run('--add-role', '191')).toBe(2)
    expect(complained[0]).toContain('"191"')
  })
})

describe('a registration', () => {
  it('is ended by an operator, by any spelling of the number', async () => {
    await run(await file('release.csv', csv(row('G-1'))))
    await officers.link(officer('G-1'), 'U1', 5, 0)
    expect(await run('--release', 'g1', '--dry-run')).toBe(0)
    expect(await officers.heldBy('U1')).toMatchObject({ officer: { number: 'G-1' } })
    expect(await run('--release', 'g1')).toBe(0)
    expect(printed.at(-1)).toBe('ยกเลิกการลงทะเบียนของ g1 แล้ว: ลงทะเบียนใหม่ได้')
    expect(await officers.heldBy('U1')).toEqual({ version: 1 })
  })

  it('that is not there cannot be ended, which does not keep the others or a file back', async () => {
    const rows = await file('release.csv', csv(row('G-1')))
    await run(rows)
    await officers.link(officer('G-1'), 'U1', 5, 0)
    expect(await run(rows, '--release', 'G-2', '--release', 'G-1')).toBe(1)
    expect(complained).toEqual(['G-2 ไม่ได้ลงทะเบียนอยู่'])
    expect(printed).toContain('ยกเลิกการลงทะเบียนของ G-1 แล้ว: ลงทะเบียนใหม่ได้')
    expect(printed).toContain('คงเดิม 1 คน')
  })
})

describe('wrong use', () => {
  it.each([
    [[]],
    [['a.csv', 'b.csv']],
    [['a.csv', '--nothing']],
    [['--add-role']],
    [['a.csv', '--stage', 'x']],
  ])('%j', async (args) => {
    expect(await run(...args)).toBe(2)
    expect(complained.at(-1)).toContain('npm run officers:import')
  })

  it('says where no file and no table is, unless the file is to be mended first', async () => {
    expect(await run(join(folder, 'none.csv'))).toBe(2)
    expect(complained.at(-1)).toContain('ไม่พบไฟล์')
    const good = await file('good.csv', csv(row('G1')))
    expect(await run(good, '--stage', 'prod', '--lang', 'en')).toBe(2)
    expect(await run('--add-role', 'ครู', '--stage', 'prod', '--lang', 'en')).toBe(2)
    const bad = await file('mend.csv', csv(row('G1').replace('080', '8')))
    expect(await run(bad, '--stage', 'prod', '--lang', 'en')).toBe(1)
    expect(complained.slice(-4)).toEqual([
      'The stage prod was not found in AWS: EssHelpMe-prod',
      'The stage prod was not found in AWS: EssHelpMe-prod',
      'Row 2: The phone number is not valid: "8-000-0001" (one number, such as 0812345678)',
      'Nothing was saved because of 1 bad row',
    ])
  })

  it('helps in both languages, and has its guide', async () => {
    expect(await run('--help')).toBe(0)
    expect(await run('--help', '--lang', 'en')).toBe(0)
    expect(printed[0]).toContain('นำเข้าทะเบียนเจ้าหน้าที่')
    expect(printed[1]).toContain('Imports the roster of officers')
    const guide = await readFile(new URL('../../docs/officers.md', import.meta.url), 'utf8')
    for (const column of officerColumns.all) {
      expect(guide).toContain(`\`${column}\``)
      expect(guide).toContain(officerColumns.thai[column])
    }
    for (const role of startingRoles) expect(guide).toContain(role)
  })
})
