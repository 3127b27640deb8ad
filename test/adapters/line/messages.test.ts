import { describe, expect, it } from 'vitest'
import { renderNotice } from '../../../lambdas/adapters/line/flex/notices.ts'
import { responderActions } from '../../../lambdas/core/report/actions.ts'
import type { ReopenReason, UnitContent } from '../../../lambdas/core/report/model.ts'
import { newNotice } from '../../../lambdas/core/report/notices/notice.ts'
import { acceptReport } from '../../../lambdas/core/report/report.ts'
import { reportIdOf } from '../../../lambdas/core/report/report-id.ts'
import type { Talk } from '../../../lambdas/core/report/talk.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'
import type { UnitKind } from '../../../lambdas/core/shared/unit.ts'
import { catalogues } from '../../../lambdas/core/texts/catalogues.ts'
import { responderTexts } from '../../../lambdas/core/texts/responders.ts'
import { validateRequest } from '../../../local/line/messages/message-request.ts'
import { check } from '../../../local/line/messages/problems.ts'

const id = reportIdOf('U1', { id: 'SESSION', startedAt: Date.UTC(2026, 10, 21, 3) })
const phone = '+66812345678' as PhoneNumber
const hostile = `<script>alert(1)</script>\u202e${'ก'.repeat(600)}`
const categoryWords = Object.values(catalogues).flatMap(({ categories }) => Object.values(categories))

const unit = { code: 'ST-1', kind: 'station', nameTh: 'สน.ปทุมวัน', nameEn: 'Pathum Wan' } as const
const place = { latitude: 13.7563, longitude: 100.5018 }
const facts = {
  category: 'threatOrAssault',
  place,
  metres: 1_234,
  flags: [],
  alsoTold: ['ศูนย์ผ่านฟ้า 191', 'ทีมสหวิชาชีพ'],
  acceptedAt: Date.UTC(2026, 10, 21, 16, 5),
} as const
const incident = { kind: 'incident', ...facts } as const
const registered = { kind: 'registered', rank: 'ร.ต.อ.', nameTh: 'สมชาย ใจดี', role: 'ห้องวิทยุ' } as const
const by = { unit, person: registered }
const at = Date.UTC(2026, 10, 21, 16, 6)

const talk = (key: string, rest: Pick<Talk, 'said' | 'file'>): Talk => ({
  report: id,
  key,
  at,
  from: { kind: 'reporter' },
  ...rest,
})
const image = { kind: 'file', media: 'image', messageId: '1' } as const
const talks: readonly Talk[] = [
  talk('words', { said: { kind: 'text', text: hostile } }),
  talk('long', { said: { kind: 'text', text: 'ก'.repeat(5_000) } }),
  talk('longest', { said: { kind: 'text', text: 'ก'.repeat(9_000) } }),
  talk('lost', { said: image, file: { kind: 'gone' } }),
]
const added = (...keys: readonly string[]): UnitContent => ({
  kind: 'added',
  items: keys.map((key) => {
    const said = talks.find((one) => one.key === key)?.said
    return { kind: 'talk', talk: key, length: said?.kind === 'text' ? said.text.length : 0 }
  }),
})
const contents: readonly UnitContent[] = [
  incident,
  { ...incident, phone, address: 'ถนนพระราม 1 เขตปทุมวัน กรุงเทพมหานคร' },
  {
    ...incident,
    phone,
    chatOnly: true,
    who: 'witness',
    sameAs: { report: id, reporters: 3 },
    waited: 60_000,
  },
  { ...incident, address: hostile, flags: ['outsideThailand', 'noStation', 'noCentre', 'noTeam'] },
  ...(
    [
      { kind: 'phone', phone },
      { kind: 'category', category: 'confinement' },
      { kind: 'place', place: { ...place, title: hostile } },
      { kind: 'again', category: 'confinement', place, phone },
      { kind: 'chatOnly' },
      { kind: 'who', role: 'welfare' },
      { kind: 'mistaken' },
    ] as const
  ).map((amendment): UnitContent => ({ kind: 'added', items: [{ kind: 'amendment', amendment }] })),
  added('words', 'long', 'lost', 'words'),
  added('longest'),
  { ...facts, kind: 'reminder', waited: 60_000 },
  { kind: 'answerLost' },
  ...responderActions.map((action): UnitContent => ({ kind: 'acted', acted: { action, by, at } })),
  { kind: 'standDown', acted: { action: 'acknowledge', by, at } },
  ...(['notSafe', 'newPin', 'again'] satisfies ReopenReason[]).map(
    (why): UnitContent => ({ kind: 'reopened', why, ...facts }),
  ),
  { kind: 'corroborated', report: id, place, phone, reporters: 2 },
  { kind: 'forwarded', by, ...facts, phone },
  { kind: 'followUpDue', nth: 0, isAccepted: false },
  { kind: 'followUpDue', nth: 2, isAccepted: true },
]
const report = acceptReport(
  { id, reporter: { userId: 'U1', language: 'en' }, category: 'threatOrAssault', place },
  [],
  facts.acceptedAt,
)
const render = (content: UnitContent, kind: UnitKind = 'station') => {
  const to = { kind: 'unit', unit: { ...unit, kind }, groupId: 'C1' } as const
  return renderNotice(report, newNotice(id, 'step', to, content, 0), talks, 'https://files.example')
}

describe('what a unit is told', () => {
  it.each(contents.map((content) => [content.kind, content] as const))('LINE accepts %s', (_, content) => {
    for (const kind of ['station', 'team', 'command'] as const) {
      const messages = render(content, kind)
      expect(messages.length).toBeGreaterThan(0)
      expect(check(validateRequest, { messages }).problems).toBeUndefined()
    }
  })

  it('a team has none of the buttons of the police', () => {
    for (const content of contents) {
      if (content.kind !== 'incident' && content.kind !== 'reopened') continue
      expect(JSON.stringify(render(content, 'team'))).not.toContain('do=respond')
      expect(JSON.stringify(render(content, 'command'))).toContain('do=respond&a=acknowledge')
    }
  })

  it('never names the problem, the reporter’s number or words where a lock screen may show them', () => {
    const messages = contents.flatMap((content) => render(content))
    const previews = messages.flatMap((one) => [
      ...('altText' in one ? [one.altText] : []),
      ...(one.type === 'text' ? [one.text] : []),
    ])
    expect(previews.length).toBeGreaterThan(20)
    for (const preview of previews) {
      for (const words of [...categoryWords, phone, '081-234-5678', 'alert(1)']) {
        expect(preview).not.toContain(words)
      }
    }
  })
})

describe('the incident card', () => {
  const [card, pin] = render({ ...incident, phone })
  const text = JSON.stringify(card)
  const { acknowledge, arrived, closed, notFound, prank, forward } = responderTexts.actions

  it('shows what officers need, in Thai, with a Buddhist year', () => {
    for (const words of [
      catalogues.th.categories.threatOrAssault,
      '21 พ.ย. 2569 23:05 น.',
      '1.2 กม.',
      '081-234-5678',
      'ศูนย์ผ่านฟ้า 191',
      ...[acknowledge, arrived, closed, notFound, prank, forward],
    ]) {
      expect(text).toContain(words)
    }
  })

  it('calls the reporter and leads to the place with one tap', () => {
    expect(text).toContain('"uri":"tel:+66812345678"')
    expect(text).toContain('destination=13.7563,100.5018')
    expect(pin).toMatchObject({ type: 'location', latitude: 13.7563, longitude: 100.5018 })
  })

  it('cannot be used to call somebody who must not be called', () => {
    expect(JSON.stringify(render({ ...incident, phone, chatOnly: true }))).not.toContain('tel:')
  })

  it('says so where there is no number', () => {
    const [without] = render(incident)
    expect(JSON.stringify(without)).toContain('ไม่มีเบอร์')
    expect(JSON.stringify(without)).not.toContain('tel:')
  })
})
