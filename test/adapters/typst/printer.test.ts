import { beforeAll, describe, expect, it } from 'vitest'
import { TypstFailed, typstPrinter } from '../../../lambdas/adapters/typst/printer.ts'
import type { ExportRequest } from '../../../lambdas/core/exports/asked.ts'
import { paperOf } from '../../../lambdas/core/exports/paper/governor-report.ts'
import type { Paper } from '../../../lambdas/core/exports/paper/paper.ts'
import { changesOf } from '../../../lambdas/core/figures/cells.ts'
import { countedNow } from '../../../lambdas/core/figures/counted.ts'
import { askFigures, type FiguresAnswer } from '../../../lambdas/core/figures/figures.ts'
import { random } from '../../../local/demo/chance.ts'
import { changed, recountTimes, routedTo, someProvinces, someReport } from '../../support/counting.ts'
import { pdfPages } from '../../support/pdf-text.ts'
import { typstFiles } from '../../support/printing.ts'

const print = typstPrinter(typstFiles)
const chance = random(7)
const reports = Array.from({ length: 400 }, (_, nth) => {
  const province = someProvinces[Math.floor(chance() * someProvinces.length)]
  return changed(changed(routedTo(someReport(nth, chance, 40), province), chance), chance)
})
const question = { from: '2026-01-05', to: '2026-02-03' }
const asked: ExportRequest = { kind: 'pdf', filters: question, language: 'th' }
const making = { by: 'พ.ต.อ. สมชาย ใจดี', at: Date.UTC(2026, 1, 3, 20) }

let answer: FiguresAnswer
let paper: Paper
let pages: readonly string[]
let cells: readonly string[]

const textOf = (printed: Uint8Array): readonly string[] =>
  pdfPages(printed).map((page) => page.replaceAll('\t', ''))

beforeAll(async () => {
  answer = await askFigures(question, {
    read: async () => ({
      items: changesOf(reports.map((report) => ({ to: countedNow(report) }))),
      uncounted: [],
      isSettled: true,
    }),
  })
  paper = paperOf(asked, making, { answer, times: recountTimes(reports, question) })
  const printed = await print(paper)
  pages = textOf(printed)
  cells = pdfPages(printed)
    .flatMap((page) => page.split(/[\t\n]+/))
    .filter((cell) => cell !== '')
})

describe('the report for a governor', () => {
  it('says what it is, of when and where, who made it and when', () => {
    const [first = ''] = pages
    for (const text of [
      'รายงานสรุปการแจ้งเหตุด่วน',
      'ทุกจังหวัด · 5 มกราคม 2569 ถึง 3 กุมภาพันธ์ 2569',
      'พ.ต.อ. สมชาย ใจดี',
      '4 กุมภาพันธ์ 2569 03:00 น.',
    ])
      expect(first).toContain(text)
  })

  it('has numbered pages, who made it on each', () => {
    expect(pages.length).toBeGreaterThan(1)
    for (const [nth, page] of pages.entries()) {
      expect(page).toContain(`หน้า ${nth + 1} / ${pages.length}`)
      expect(page).toContain('จัดทำโดย พ.ต.อ. สมชาย ใจดี')
    }
  })

  it('has the numbers of the figures in its tiles and tables', () => {
    expect(answer.ofRange.total).toBeGreaterThan(100)
    expect(paper.totals.map(({ text }) => text)).toEqual(
      [answer.ofRange.total, answer.ofLastDay.total, answer.cumulative.total].map(String),
    )
    for (const { text } of [...paper.totals, ...paper.statuses]) expect(cells).toContain(text)
    const { byStatus } = answer.ofRange
    const sum = [...Object.values(byStatus), answer.ofRange.total].map(String)
    for (const table of [paper.categories, paper.provinces, paper.days]) {
      expect(table?.sum?.slice(1)).toEqual(sum)
      const at = cells.findIndex((_, from) => table?.sum?.every((cell, nth) => cells[from + nth] === cell))
      expect(at).toBeGreaterThan(0)
    }
  })

  it('has the unacknowledged by themselves, and every province that has any', () => {
    const text = pages.join('\n')
    expect(text).toContain('เคสที่ไม่มีเจ้าหน้าที่รับทราบเลย')
    for (const name of ['กรุงเทพมหานคร', 'ชลบุรี', 'เชียงใหม่', 'นราธิวาส']) expect(text).toContain(name)
    for (const word of ['ขั้นตอน', 'ครึ่งหนึ่งใช้เวลาไม่เกิน', 'วันพฤหัสบดี', 'กุมภาพันธ์']) expect(text).toContain(word)
  })
})

it('breaks lines between phrases, never within a Thai word', async () => {
  const words = ['กรุงเทพมหานคร', 'ผู้บังคับบัญชา', 'เจ้าหน้าที่', 'ครอบครัว', 'น้ำ']
  const phrases = Array.from({ length: 40 }, (_, nth) =>
    [words[nth % 5], words[(nth * 3 + 1) % 5], words[(nth * 2) % 5]].join(''),
  )
  const lines = textOf(await print({ ...paper, notes: [phrases.join(' ')] })).flatMap((page) =>
    page.split('\n').filter((line) => line.includes('กรุงเทพมหานครผู้บังคับบัญชา')),
  )
  expect(lines.length).toBeGreaterThan(3)
  for (const phrase of lines.flatMap((line) => line.trim().split(' '))) expect(phrases).toContain(phrase)
})

it('a province has no other provinces; English has no Thai', async () => {
  const english = paperOf(
    { kind: 'pdf', filters: { ...question, province: '20' }, language: 'en' },
    {
      ...making,
      by: 'Somchai',
    },
    { answer, times: recountTimes(reports, question) },
  )
  const text = textOf(await print(english)).join('\n')
  expect(text).toContain('Chon Buri · 5 January 2026 to 3 February 2026')
  expect(text).not.toContain('Chiang Mai')
  expect(text).not.toMatch(/[\u0e01-\u0e5b]/)
})

it('what nobody has drawn up cannot be printed, and the next one can', async () => {
  await expect(print({} as Paper)).rejects.toThrow(TypstFailed)
  expect(textOf(await print(paper))).toEqual(pages)
})
