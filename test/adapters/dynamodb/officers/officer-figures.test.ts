import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  tableCountableRoster,
  tableOfficerCountBook,
} from '../../../../lambdas/adapters/dynamodb/officers/officer-count-book.ts'
import { tableOfficerFigures } from '../../../../lambdas/adapters/dynamodb/officers/officer-figures.ts'
import { tableOfficerRoster } from '../../../../lambdas/adapters/dynamodb/officers/officer-roster.ts'
import { tableOfficers } from '../../../../lambdas/adapters/dynamodb/officers/officers.ts'
import { countOfficers } from '../../../../lambdas/core/officers/count.ts'
import { countRoster } from '../../../../lambdas/core/officers/count-roster.ts'
import { askOfficerFigures } from '../../../../lambdas/core/officers/figures.ts'
import type { Officer } from '../../../../lambdas/core/officers/officer.ts'
import { officer } from '../../../support/officers.ts'
import { startTable } from '../../../support/table.ts'

let table: Awaited<ReturnType<typeof startTable>>
beforeEach(async () => {
  table = await startTable()
})
afterEach(() => table.close())

const at = Date.UTC(2026, 10, 5)
const question = { from: '2026-11-01', to: '2026-11-30' }
const ports = () => ({
  roster: tableCountableRoster(table),
  book: tableOfficerCountBook(table),
  now: () => 1_000,
})
const ask = () => askOfficerFigures(question, tableOfficerFigures(table))
const roster = () => tableOfficerRoster(table)
const expectTrueFigures = async (): Promise<void> => {
  const expected = countOfficers(await roster().all(), question)
  expect(await ask()).toEqual({ ...expected, countedAt: 1_000, isSettled: true })
}
const some: readonly Officer[] = Array.from({ length: 60 }, (_, nth) =>
  officer(String(nth + 1), {
    province: nth % 3 === 0 ? '50' : '10',
    role: nth % 2 === 0 ? 'ผู้การ' : 'นักสังคมสงเคราะห์',
  }),
)
const importAll = async (): Promise<void> => {
  await roster().put(some.slice(0, 50))
  await roster().put(some.slice(50))
}
const register = async (number: string): Promise<void> => {
  const records = tableOfficers(table)
  const found = (await records.find(number)) as Officer
  expect(await records.link(found, `U${number}`, at, 0)).toBe(true)
}

it('knows nothing before the roster was counted', async () => {
  expect(await ask()).toMatchObject({ total: { all: 0 }, isSettled: false })
  await importAll()
  expect(await ask()).toMatchObject({ total: { all: 0 }, isSettled: false })
})

it('counts anew where somebody was imported, registered or released, and else reads no officer', async () => {
  await importAll()
  expect(await countRoster(ports())).toBe(60)
  await expectTrueFigures()
  expect(await countRoster(ports())).toBeUndefined()
  expect(await countRoster(ports(), { always: true })).toBe(60)

  await register('7')
  expect((await ask()).isSettled).toBe(false)
  expect(await countRoster(ports())).toBe(60)
  await expectTrueFigures()
  expect((await ask()).byDay).toEqual([['2026-11-05', 1]])

  expect(await roster().release('7')).toBe(true)
  expect((await ask()).isSettled).toBe(false)
  await countRoster(ports())
  await expectTrueFigures()

  expect(await roster().release('7')).toBe(false)
  expect(await countRoster(ports())).toBeUndefined()
})

it('forgets a province that has no officer any more', async () => {
  await roster().put([officer('1', { province: '96' })])
  await countRoster(ports())
  await roster().put([officer('1', { province: '10' })])
  await countRoster(ports())
  await expectTrueFigures()
  expect((await tableOfficerFigures(table).read('96')).provinces).toEqual([{ province: '96', roles: {} }])
})

it('keeps no older figures over newer ones', async () => {
  await importAll()
  const before = await ports().roster.mark()
  await register('3')
  await countRoster(ports())
  await ports().book.keep([], before, 5)
  await expectTrueFigures()
})
