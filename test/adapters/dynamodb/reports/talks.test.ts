import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableReports } from '../../../../lambdas/adapters/dynamodb/reports/reports.ts'
import { tableTalks } from '../../../../lambdas/adapters/dynamodb/reports/talks.ts'
import { reportIdOf } from '../../../../lambdas/core/report/report-id.ts'
import { type FileState, type Said, type Talk, talkKey } from '../../../../lambdas/core/report/talk.ts'
import { startTable } from '../../../support/table.ts'

let table: Awaited<ReturnType<typeof startTable>>
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())
const talks = () => tableTalks(table)

const at = Date.UTC(2026, 10, 21, 3)
let nth = 0
const reportId = () => reportIdOf(`U${++nth}`, { id: 'TALKS', startedAt: at })
const unit = { code: 'ST-1', kind: 'station', nameTh: 'สน.หนึ่ง', nameEn: 'Station One' } as const
const photo: Said = { kind: 'file', media: 'image', messageId: '1' }
const talk = (report = reportId(), more: Partial<Talk> = {}): Talk => ({
  report,
  key: talkKey(at, `event-${++nth}`),
  at,
  from: { kind: 'reporter' },
  said: { kind: 'text', text: 'ช่วยด้วย' },
  ...more,
})

describe('talks', () => {
  const registered = { kind: 'registered', rank: 'ร.ต.อ.', nameTh: 'สมชาย', role: 'ห้องวิทยุ' } as const
  it.each<[string, Partial<Talk>]>([
    ['words', {}],
    ['words of five thousand characters', { said: { kind: 'text', text: 'ก'.repeat(5_000) } }],
    ['a photo', { said: photo }],
    ['an answer', { from: { kind: 'officer', by: { unit, userId: 'U1', person: registered } } }],
    [
      'a note by somebody unknown',
      { from: { kind: 'note', by: { unit, person: { kind: 'unidentified' } } } },
    ],
    [
      'a note by the back office',
      { from: { kind: 'officeNote', by: { kind: 'backOffice', account: 'a1', name: 'A', role: 'team' } } },
    ],
  ])('read back %s', async (_, more) => {
    const one = talk(undefined, more)
    await talks().add(one)
    expect(await talks().load(one.report, [one.key])).toEqual([one])
  })

  it.each<FileState>([
    { kind: 'kept', token: 't', mediaType: 'image/jpeg', bytes: 3 },
    { kind: 'gone' },
    { kind: 'empty' },
    { kind: 'tooLarge' },
    { kind: 'unavailable' },
  ])('read back what became of a file: $kind', async (file) => {
    const one = talk(undefined, { said: photo })
    await talks().add(one)
    expect(await talks().fileIs(one, file)).toEqual({ ...one, file })
    expect(await talks().load(one.report, [one.key])).toEqual([{ ...one, file }])
  })

  it('are added once, and the first stands', async () => {
    const one = talk()
    await talks().add(one)
    await talks().add({ ...one, said: { kind: 'text', text: 'something else' } })
    expect(await talks().load(one.report, [one.key])).toEqual([one])
  })

  it('take what became of a file once: whoever comes second reads what the first wrote', async () => {
    const one = talk(undefined, { said: photo })
    await talks().add(one)
    const answers = await Promise.all([
      talks().fileIs(one, { kind: 'unavailable' }),
      talks().fileIs(one, { kind: 'kept', token: 't', mediaType: 'image/jpeg', bytes: 3 }),
    ])
    const [stored] = await talks().load(one.report, [one.key])
    expect(answers).toEqual([stored, stored])
  })

  it('that are not there are not made up by what became of a file', async () => {
    const one = talk(undefined, { said: photo })
    expect(await talks().fileIs(one, { kind: 'gone' })).toEqual({ ...one, file: { kind: 'gone' } })
    expect(await talks().load(one.report, [one.key])).toEqual([])
  })

  it('come in the order that was asked for, without those that are not there, and only of their report', async () => {
    const report = reportId()
    const [a, b, other] = [talk(report), talk(report), talk()]
    for (const one of [a, b, other]) await talks().add(one)
    expect(await talks().load(report, [b.key, 'missing', other.key, a.key])).toEqual([b, a])
    expect(await talks().load(report, [])).toEqual([])
  })

  it('stand beside a report without being one', async () => {
    const one = talk()
    await talks().add(one)
    expect(await tableReports(table, Date.now).load(one.report)).toBeUndefined()
  })
})
