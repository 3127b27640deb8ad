import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableTalks } from '../../../lambdas/adapters/dynamodb/reports/talks.ts'
import type { Account } from '../../../lambdas/core/access/account.ts'
import type { Report } from '../../../lambdas/core/report/model.ts'
import { newNotice } from '../../../lambdas/core/report/notices/notice.ts'
import { caseCode } from '../../../lambdas/core/report/report-id.ts'
import { talkKey } from '../../../lambdas/core/report/talk.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'
import { accountOf } from '../../support/accounts.ts'
import { type Office, openOffice } from '../../support/back-office.ts'
import { file, forwarded, officer } from '../../support/filed.ts'

const now = Date.UTC(2026, 10, 21, 5)
const minute = 60_000
const html = '<img src=x onerror="alert(1)">ช่วยด้วย'
const station = officer.unit
const other = { code: 'ST-2', kind: 'station', nameTh: 'สน.สอง', nameEn: 'Station Two' } as const
let office: Office
let operator: Account
let commander: Account
let report: Report

beforeAll(async () => {
  office = await openOffice(now)
  operator = await office.hire(accountOf({ role: 'operator191', province: '10' }))
  commander = await office.hire(accountOf({ role: 'commander' }))
  const at = now - 10 * minute
  const to = { kind: 'unit', unit: station, groupId: 'C1' } as const
  const sent = { kind: 'sent', at: at + 2, attempts: 1 } as const
  const owed = newNotice('x' as never, 'acted-e1', to, { kind: 'answerLost' }, at + 5)
  const told = newNotice('x' as never, 'ended', { kind: 'reporter' }, { kind: 'ended' }, at)
  report = await file(office.table, at, '10', {
    scene: 'acknowledged',
    holder: officer,
    phone: '+66812345678' as PhoneNumber,
    chatOnly: true,
    who: 'relative',
    place: { latitude: 13.7, longitude: 100.5, title: html },
    routing: {
      decidedAt: at,
      method: 'roster',
      reason: 'nearestLinkedStation',
      province: '10',
      address: { label: 'ถนนราชดำเนิน', district: 'พระนคร' },
      flags: ['noTeam'],
      candidates: [
        { unit: other, metres: 300, seenByPlaceIndex: false },
        { unit: station, metres: 1_240, groupId: 'C1', seenByPlaceIndex: true },
      ],
    },
    notices: [
      { ...newNotice('x' as never, 'answerLost', to, { kind: 'answerLost' }, at), state: sent },
      owed,
      { ...told, state: { ...sent, at: at + 7 } },
      {
        ...newNotice('x' as never, 'standDown', to, { kind: 'answerLost' }, at),
        state: { kind: 'refused', at: at + 6, attempts: 2, reason: 'monthlyLimit' },
      },
    ],
    timeline: [
      { at, kind: 'accepted' },
      { at: at + 1, kind: 'routed', units: ['ST-1'] },
      { at: at + 2, kind: 'sent', notice: 'ST-1/answerLost' },
      { at: at + 3, kind: 'refused', notice: 'reporter/ended', reason: 'forbidden' },
      { at: at + 4, kind: 'climbed', step: 'stations', waited: minute, units: ['ST-2'] },
      { at: at + 5, kind: 'acted', action: 'acknowledge', by: officer, event: 'e1' },
      {
        at: at + 6,
        kind: 'pressRefused',
        action: 'closed',
        why: 'over',
        event: 'e2',
        unit: 'ST-2',
        times: 2,
      },
    ],
  })
  const talks = tableTalks(office.table)
  const say = (key: string, more: object) =>
    talks.add({
      report: report.id,
      key: talkKey(at + 8, key),
      at: at + 8,
      from: { kind: 'reporter' },
      ...more,
    } as never)
  await say('1', { said: { kind: 'text', text: html } })
  await say('2', {
    said: { kind: 'file', media: 'image', messageId: 'M1' },
    file: { kind: 'kept', token: 'T', mediaType: 'image/jpeg', bytes: 5 },
  })
  await say('3', { said: { kind: 'file', media: 'audio', messageId: 'M2' }, file: { kind: 'gone' } })
  await say('4', { said: { kind: 'file', media: 'video', messageId: 'M3' } })
  await say('5', { from: { kind: 'officer', by: officer }, said: { kind: 'text', text: 'กำลังไป' } })
})
afterAll(() => office.close())

const read = (account: Account, id: string, language = 'th') =>
  office.ask(account, `/api/incidents/${id}`, { language })

describe('an incident', () => {
  it('is shown whole, in the reader’s language', async () => {
    const { status, body } = await read(operator, report.id)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      caseCode: caseCode(report.id),
      status: 'acknowledged',
      district: 'พระนคร',
      place: { point: { latitude: 13.7, longitude: 100.5 }, title: html, address: 'ถนนราชดำเนิน' },
      phone: '+66812345678',
      chatOnly: true,
      who: 'ญาติ',
      holder: { unit: { code: 'ST-1' }, name: 'ร.ต.อ. สมชาย ใจดี (ห้องวิทยุ) · สน.หนึ่ง' },
      actions: ['arrived', 'close', 'reroute', 'note', 'forward', 'merge'],
    })
    const english = (await read(operator, report.id, 'en')).body
    expect(english.who).toBe('A relative')
    expect(english.holder.name).toBe('ร.ต.อ. สมชาย ใจดี (ห้องวิทยุ) · Station One')
  })

  it('says why this station was chosen, and who was nearer', async () => {
    const { routing } = (await read(operator, report.id)).body
    expect(routing.explanation).toBe(
      'เลือก สน.หนึ่ง เพราะเป็นสถานีที่ใกล้ที่สุดที่ผูกกลุ่ม LINE ไว้ ห่างจากจุดเกิดเหตุ 1.2 กม. (เส้นตรง) · ' +
        'มีสถานีที่ใกล้กว่าอีก 1 แห่ง แต่ยังไม่ได้ผูกกลุ่ม LINE · แผนที่ไม่ตอบทันเวลา จึงใช้ทะเบียนหน่วยอย่างเดียว',
    )
    expect(routing.flags).toEqual([{ flag: 'noTeam', text: 'จังหวัดนี้ยังไม่มีทีมสหวิชาชีพที่ผูกกลุ่มไว้' }])
    expect(routing.candidates).toEqual([
      { unit: other, metres: 300, isLinked: false, isChosen: false, seenByPlaceIndex: false },
      {
        unit: { code: 'ST-1', kind: 'station', nameTh: 'สน.หนึ่ง', nameEn: 'Station One' },
        metres: 1_240,
        isLinked: true,
        isChosen: true,
        seenByPlaceIndex: true,
      },
    ])
  })

  it('tells its history in words and names nothing of the reporter', async () => {
    const texts = async (language: string) =>
      (await read(operator, report.id, language)).body.history.map(({ text }: { text: string }) => text)
    expect(await texts('th')).toEqual([
      'รับแจ้งเหตุ',
      'เลือกส่งถึง สน.หนึ่ง',
      'ส่งถึง สน.หนึ่ง แล้ว: แจ้งว่าส่งคำตอบให้ผู้แจ้งไม่ได้',
      'LINE ไม่รับข้อความถึง ผู้แจ้ง: บอกผู้แจ้งว่าเรื่องจบแล้ว (LINE ไม่อนุญาตให้ส่งถึงปลายทางนี้)',
      'เรียกสถานีใกล้เคียงเพิ่ม: ยังไม่มีใครรับทราบ ผ่านไป 60 วินาที (สน.สอง)',
      'รับทราบแล้ว',
      'กด “ปิดเหตุ” แต่ไม่มีผล: เรื่องนี้จบแล้ว (2 ครั้ง) · สน.สอง',
    ])
    expect(await texts('en')).toEqual([
      'Report accepted',
      'Chosen: Station One',
      'Sent to Station One: Word that an answer did not reach the reporter',
      'LINE refused a message to the reporter: Told the reporter that it is over (LINE does not allow sending there)',
      'The next station was called in: nobody had acknowledged for 60 s (Station Two)',
      'Acknowledged',
      '“Close” was pressed and changed nothing: it is over (2 times) · Station Two',
    ])
  })

  it('has its notices with what became of them', async () => {
    const at = now - 10 * minute
    const { notices } = (await read(operator, report.id)).body
    expect(notices.map(({ key, state }: { key: string; state: unknown }) => [key, state])).toEqual([
      ['ST-1/answerLost', { kind: 'sent', at: at + 2, attempts: 1 }],
      ['ST-1/acted-e1', { kind: 'owed', at: at + 5, attempts: 0 }],
      ['reporter/ended', { kind: 'sent', at: at + 7, attempts: 1 }],
      [
        'ST-1/standDown',
        { kind: 'refused', at: at + 6, attempts: 2, reason: 'ใช้โควตาข้อความ LINE ของเดือนนี้หมดแล้ว' },
      ],
    ])
    expect(notices[2]).toMatchObject({ to: 'ผู้แจ้ง', what: 'บอกผู้แจ้งว่าเรื่องจบแล้ว', isSilent: false })
  })

  it('has what was said as it was said, HTML as the text that it is, and opens kept files for some minutes', async () => {
    const { conversation } = (await read(operator, report.id)).body
    expect(conversation).toEqual([
      expect.objectContaining({ from: 'service', text: 'บอกผู้แจ้งว่าเรื่องจบแล้ว' }),
      expect.objectContaining({ from: 'reporter', text: html }),
      expect.objectContaining({ file: { media: 'image', state: 'kept', url: expect.any(String) } }),
      expect.objectContaining({ file: { media: 'audio', state: 'gone' } }),
      expect.objectContaining({ file: { media: 'video', state: 'waiting' } }),
      expect.objectContaining({ from: 'officer', by: 'ร.ต.อ. สมชาย ใจดี (ห้องวิทยุ) · สน.หนึ่ง', text: 'กำลังไป' }),
    ])
    const url = new URL(conversation[2].file.url)
    expect(url.pathname).toMatch(new RegExp(`^/files/reports/${report.id}/[0-9A-Z]{16}$`))
    expect(url.searchParams.get('X-Amz-Expires')).toBe('300')
  })

  it('never names the LINE user, the group or the officer’s LINE user', async () => {
    const text = JSON.stringify((await read(operator, report.id)).body)
    for (const secret of [report.reporter.userId, 'C1', 'Uofficer', '021234567'])
      expect(text).not.toContain(`"${secret}"`)
  })

  it('can be acted on by whoever may, as it stands', async () => {
    expect((await read(commander, report.id)).body.actions).toEqual([])
    const ended = await file(office.table, now - 3 * minute, '10', { scene: 'closed', care: forwarded(now) })
    expect((await read(operator, ended.id)).body.actions).toEqual(['note', 'merge'])
    const team = await office.hire(accountOf({ role: 'team', province: '10' }))
    expect((await read(team, ended.id)).body.actions).toEqual(['note'])
  })
})

describe('reading one', () => {
  it('is in the log before the answer, by its case code and without anything of the reporter', async () => {
    const before = office.now
    await read(commander, report.id)
    const { entries } = await office.ports.audit.page({
      from: '2026-11-21',
      to: '2026-11-21',
      who: commander.id,
      action: 'incidentRead',
      limit: 10,
    })
    expect(entries[0]).toEqual({
      id: expect.any(String),
      at: before,
      who: { id: commander.id, name: commander.name, role: 'commander' },
      action: 'incidentRead',
      subject: caseCode(report.id),
      subjectId: report.id,
      province: '10',
    })
  })

  it('of another province, or without care for a team, is reading what is not there', async () => {
    const there = await file(office.table, now - 4 * minute, '50')
    const unknown = await file(office.table, now - 4 * minute, undefined)
    const team = accountOf({ role: 'team', province: '10' })
    for (const [account, id] of [
      [operator, there.id],
      [operator, unknown.id],
      [operator, '01KAB3C4D5E6F7G8H9J0K1M2N3'],
      [operator, 'nonsense'],
      [team, report.id],
    ] as const) {
      const { status, body } = await read(account, id)
      expect([status, body]).toEqual([
        404,
        {
          code: 'notFound',
          message: 'ไม่พบรายการนี้ กรุณากลับไปที่รายการแล้วเลือกใหม่',
          ...(id === 'nonsense' && { field: 'id' }),
        },
      ])
    }
    const { entries } = await office.ports.audit.page({ from: '2026-11-21', to: '2026-11-21', limit: 100 })
    expect(entries.filter(({ subjectId }) => subjectId === there.id)).toEqual([])
  })
})
