import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { writeWorkbook } from '../../../../lambdas/adapters/spreadsheets/write/workbook.ts'
import type { SheetCell } from '../../../../lambdas/core/exports/workbook/workbook.ts'
import { partsOf } from './parts-of.ts'

async function* each(rows: readonly (readonly SheetCell[])[]) {
  yield* rows
}

const written = async (rows: readonly (readonly SheetCell[])[], columns = 3): Promise<Buffer> => {
  const pieces = writeWorkbook({
    language: 'th',
    table: {
      name: 'รายการ',
      columns: Array.from({ length: columns }, (_, nth) => ({ header: `หัวข้อ ${nth}`, width: 12 })),
      rows: each(rows),
    },
    cover: () => ({
      name: 'สรุป',
      lines: [
        { kind: 'title', text: 'รายงาน' },
        { kind: 'gap' },
        { kind: 'fact', label: 'ทั้งหมด', value: rows.length },
      ],
    }),
  })
  return buffer(pieces)
}

it('has the cover first, the table behind it, and reads back as it was', async () => {
  const at = Date.UTC(2026, 10, 20, 18, 30)
  const file = await written([
    ['K7F-3QD', 2.5, { at }],
    [undefined, 0, undefined],
  ])
  const { sheets } = await readXlsx(file)
  expect(sheets.map(({ name }) => name)).toEqual(['สรุป', 'รายการ'])
  expect(sheets[0]?.rows).toEqual([
    ['รายงาน', null],
    [null, null],
    ['ทั้งหมด', 2],
  ])
  expect(sheets[1]?.rows[0]).toEqual(['หัวข้อ 0', 'หัวข้อ 1', 'หัวข้อ 2'])
  // Half past one in the morning of the next day in Thailand, which a cell of Excel says without a zone.
  expect(sheets[1]?.rows[1]).toEqual(['K7F-3QD', 2.5, new Date(Date.UTC(2026, 10, 21, 1, 30))])
  expect(sheets[1]?.rows[2]).toEqual([null, 0, null])
})

it('shows dates with Buddhist years, keeps the header in sight and filters all columns', async () => {
  const parts = partsOf(await written([['a', 1, { at: 0 }]]))
  expect(parts['xl/styles.xml']).toContain('formatCode="[$-107041E]d mmm yyyy hh:mm"')
  const table = parts['xl/worksheets/sheet2.xml'] ?? expect.fail()
  expect(table).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  expect(table).toContain('<autoFilter ref="A1:C2"/>')
  expect(table).toContain('<col min="1" max="1" width="12" customWidth="1"/>')
})

const hard = [
  '=1+1',
  '+66812345678',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '<b>&amp;"\'',
  '_x0041_',
  ' a ',
  '\u0000\u001f\ufffe',
  'น้ำ\r\nกำลัง',
  '😀',
]

it('any text in any cell is read back, and none is a formula', async () => {
  const text = fc.oneof(fc.constantFrom(...hard), fc.string({ unit: 'binary', minLength: 1 }))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 5 }), async (rows) => {
      const file = await written(rows)
      const table = partsOf(file)['xl/worksheets/sheet2.xml'] ?? expect.fail()
      expect(table).not.toMatch(/<f[\s>/]/)
      expect(table.match(/ t="inlineStr"/g)).toHaveLength(3 + rows.length * 3)
      const { sheets } = await readXlsx(file)
      expect(sheets[1]?.rows.slice(1)).toEqual(rows)
    }),
    { numRuns: 60 },
  )
})

it.each(hard.slice(0, 6))('%j stays a text where somebody edits it', async (text) => {
  const parts = partsOf(await written([[text, 'plain', undefined]]))
  const [, style] = /r="A2" s="(\d+)"/.exec(parts['xl/worksheets/sheet2.xml'] ?? '') ?? []
  const formats = /<cellXfs.*<\/cellXfs>/.exec(parts['xl/styles.xml'] ?? '')?.[0].match(/<xf.*?>/g) ?? []
  expect(formats[Number(style)]).toContain('quotePrefix="1"')
})

it('a text beyond what a cell holds is cut, half a character is none', async () => {
  const { sheets } = await readXlsx(await written([['ก'.repeat(40_000), '\ud83d', 1]]))
  expect(sheets[1]?.rows[1]?.slice(0, 2)).toEqual(['ก'.repeat(32_767), '\ufffd'])
})

it('throws what the rows throw', async () => {
  const pieces = writeWorkbook({
    language: 'th',
    table: {
      name: 'a',
      columns: [],
      // biome-ignore lint/correctness/useYield: it fails before its first row.
      rows: (async function* () {
        throw new Error('no rows')
      })(),
    },
    cover: () => ({ name: 'b', lines: [] }),
  })
  await expect(buffer(pieces)).rejects.toThrow('no rows')
})
