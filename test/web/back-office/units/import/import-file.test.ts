import { expect, test } from 'vitest'
import { largestImport } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import {
  fileProblem,
  largestFile,
  searchFaults,
} from '../../../../../web/back-office/pages/units/import/import-file.ts'

test.each([
  ['units.xlsx', 50_000, undefined],
  ['UNITS.CSV', largestFile, undefined],
  ['units.csv', largestFile + 1, 'tooLarge'],
  ['units.xlsx', 50_000_000, 'tooLarge'],
  ['units.xlsx', 0, 'empty'],
  ['units.xls', 100, 'oldExcel'],
  ['units.pdf', 100, 'otherKind'],
  ['units', 100, 'otherKind'],
])('%s of %i bytes: %s', (name, size, problem) => {
  expect(fileProblem({ name, size })).toBe(problem)
})

test('the page and the service agree on the largest file', () => {
  expect(largestFile).toBe(largestImport)
})

test('faults are found by row, column and words', () => {
  const faults = [
    { row: 5, column: 'latitude', message: 'ละติจูดกับลองจิจูดสลับกัน' },
    { row: 9, column: 'province', message: 'ไม่รู้จักจังหวัด "สุราษ"' },
    { row: 12, message: 'รหัสหน่วย "ST-8403" ซ้ำกับแถว 4' },
  ]
  const rows = (wanted: string) => searchFaults(faults, wanted).map(({ row }) => row)
  expect(rows('')).toEqual([5, 9, 12])
  expect(rows('LATI')).toEqual([5])
  expect(rows('st-84')).toEqual([12])
  expect(rows('9')).toEqual([9])
  expect(rows('zzz')).toEqual([])
})
