import { describe, expect, it } from 'vitest'
import { announcementsOf, type SavedReport } from '../../../../lambdas/core/operator/live/announce.ts'
import type { ReportId } from '../../../../lambdas/core/shared/report-id.ts'

const id = 'REPORT-1' as ReportId
const other = 'REPORT-2' as ReportId
const save = (
  province: SavedReport['province'],
  before?: SavedReport['province'],
  report = id,
): SavedReport => ({
  report,
  province,
  ...(before !== undefined && { before }),
})
const said = (...saved: SavedReport[]) =>
  Object.fromEntries(
    [...announcementsOf(saved)].map(([channel, all]) => [channel, all.map(({ kind }) => kind).join()]),
  )

describe('a save is told', () => {
  it.each<[string, SavedReport, Record<string, string>]>([
    ['of a new report', save('50'), { '/incidents/all': 'new', '/incidents/province-50': 'new' }],
    ['of a new one that nobody can place', save('unknown'), { '/incidents/all': 'new' }],
    [
      'of one that is placed now',
      save('50', 'unknown'),
      { '/incidents/all': 'changed', '/incidents/province-50': 'new' },
    ],
    ['of any change', save('50', '50'), { '/incidents/all': 'changed', '/incidents/province-50': 'changed' }],
    [
      'of a move to both provinces',
      save('51', '50'),
      { '/incidents/all': 'changed', '/incidents/province-50': 'changed', '/incidents/province-51': 'new' },
    ],
    [
      'to those whom it has left',
      save('unknown', '50'),
      { '/incidents/all': 'changed', '/incidents/province-50': 'changed' },
    ],
  ])('%s', (_what, saved, expected) => {
    expect(said(saved)).toEqual(expected)
  })
})

describe('several saves together', () => {
  it('of one report are one announcement, new where it was new in between', () => {
    expect(said(save('unknown'), save('50', 'unknown'), save('50', '50'))).toEqual({
      '/incidents/all': 'new',
      '/incidents/province-50': 'new',
    })
  })

  it('of several reports are one for each', () => {
    const announced = announcementsOf([save('50'), save('50', '50', other), save('50', '50')])
    expect(announced.get('/incidents/province-50')).toEqual([
      { id, kind: 'new' },
      { id: other, kind: 'changed' },
    ])
  })
})

it('an announcement holds an id and a kind, and nothing about anybody', () => {
  const [announcement] = announcementsOf([save('50')]).get('/incidents/all') ?? []
  expect(Object.keys(announcement ?? {}).sort()).toEqual(['id', 'kind'])
})
