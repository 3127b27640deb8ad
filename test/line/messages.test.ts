import { describe, expect, it } from 'vitest'
import type { Notice, NoticeContent } from '../../lambdas/core/notice.ts'
import { newNotice } from '../../lambdas/core/notice.ts'
import type { PhoneNumber } from '../../lambdas/core/phone.ts'
import type { Prompt } from '../../lambdas/core/prompt.ts'
import { accept, type Report } from '../../lambdas/core/report.ts'
import { reportIdOf } from '../../lambdas/core/report-id.ts'
import { catalogues } from '../../lambdas/core/texts/catalogues.ts'
import { responderTexts } from '../../lambdas/core/texts/responders.ts'
import { renderNotice } from '../../lambdas/line/notices.ts'
import { renderPrompts } from '../../lambdas/line/prompts.ts'
import { validateRequest } from '../../local/line/messages/message-request.ts'
import { check } from '../../local/line/messages/problems.ts'

const id = reportIdOf('U1', { id: 'SESSION', startedAt: Date.UTC(2026, 10, 21, 3) })
const phone = '+66812345678' as PhoneNumber
const session = 'ABCDEFGHJK'
const hostile = `<script>alert(1)</script>\u202e\u0007${'ก'.repeat(600)}`
const categoryWords = Object.values(catalogues).flatMap(({ categories }) => Object.values(categories))

const prompts: readonly Prompt[] = [
  { kind: 'greeting' },
  { kind: 'menu' },
  { kind: 'askCategory', session, kept: [] },
  { kind: 'askCategory', session, kept: ['place', 'phone'] },
  { kind: 'askPlace', session, category: 'sexualAbuseRisk' },
  { kind: 'askPhone', session, category: 'confinement' },
  { kind: 'askPhone', session, category: 'confinement', known: phone },
  { kind: 'accepted', report: id },
  { kind: 'accepted', report: id, phone },
  { kind: 'amended', report: id, what: 'phone' },
  { kind: 'amended', report: id, what: 'category' },
  { kind: 'amended', report: id, what: 'place' },
  { kind: 'afterReport', report: id, needsPhone: true },
  { kind: 'cannotWithdraw', report: id },
  { kind: 'undelivered', report: id },
  { kind: 'notPassedOn', report: id },
  { kind: 'cancelled' },
  { kind: 'nothingToCancel' },
  { kind: 'notUnderstood' },
  { kind: 'phoneNotUnderstood' },
  { kind: 'placeNotUnderstood' },
  { kind: 'staleButton' },
  { kind: 'timedOut' },
]

const unit = {
  code: 'ST-1',
  kind: 'station',
  nameTh: 'สน.ปทุมวัน',
  nameEn: 'Pathum Wan',
  phone: '021234567',
} as const
const place = { latitude: 13.7563, longitude: 100.5018 }
const incident: Extract<NoticeContent, { kind: 'incident' }> = {
  kind: 'incident',
  category: 'threatOrAssault',
  place,
  metres: 1_234,
  flags: [],
  alsoTold: ['ศูนย์ผ่านฟ้า 191', 'ทีมสหวิชาชีพ'],
  acceptedAt: Date.UTC(2026, 10, 21, 16, 5),
}
const contents: readonly NoticeContent[] = [
  incident,
  { ...incident, phone, address: 'ถนนพระราม 1 เขตปทุมวัน กรุงเทพมหานคร' },
  { ...incident, address: hostile, flags: ['outsideThailand', 'noStation', 'noCentre', 'noTeam'] },
  { kind: 'amendment', amendment: { kind: 'phone', phone } },
  { kind: 'amendment', amendment: { kind: 'category', category: 'confinement' } },
  { kind: 'amendment', amendment: { kind: 'place', place: { ...place, title: hostile } } },
  { kind: 'delivered', unit, metres: 81, maybeAbroad: false },
  { kind: 'delivered', unit: { ...unit, kind: 'centre191' }, metres: 3_992_000, maybeAbroad: true },
  { kind: 'undelivered' },
]
const reportIn = (language: 'th' | 'en'): Report =>
  accept(
    { id, reporter: { userId: 'U1', language }, category: 'threatOrAssault', place },
    Date.UTC(2026, 10, 21),
  )
const noticeOf = (content: NoticeContent): Notice =>
  newNotice(id, 'step', { kind: 'unit', unit, groupId: 'C1' }, content, 0)

const altTexts = (messages: readonly object[]): readonly string[] =>
  messages.flatMap((message) => ('altText' in message ? [String(message.altText)] : []))

describe.each(['th', 'en'] as const)('messages in %s', (language) => {
  const texts = catalogues[language]

  it.each(prompts.map((prompt) => [prompt.kind, prompt] as const))('LINE accepts %s', (_, prompt) => {
    expect(check(validateRequest, { messages: renderPrompts([prompt], texts) }).problems).toBeUndefined()
  })

  it.each(contents.map((content) => [content.kind, content] as const))(
    'LINE accepts a notice: %s',
    (_, content) => {
      const messages = renderNotice(reportIn(language), noticeOf(content))
      expect(check(validateRequest, { messages }).problems).toBeUndefined()
    },
  )

  it('never names the problem where a lock screen may show it', () => {
    const messages = [
      ...prompts.flatMap((prompt) => renderPrompts([prompt], texts)),
      ...contents.flatMap((content) => renderNotice(reportIn(language), noticeOf(content))),
    ]
    const previews = [
      ...altTexts(messages),
      ...messages.flatMap((one) => (one.type === 'text' ? [one.text] : [])),
    ]
    expect(previews.length).toBeGreaterThan(20)
    for (const preview of previews) {
      for (const words of [...categoryWords, phone, '081-234-5678']) expect(preview).not.toContain(words)
    }
  })
})

describe('the incident card', () => {
  const [card, pin] = renderNotice(reportIn('en'), noticeOf({ ...incident, phone }))
  const text = JSON.stringify(card)

  it('shows what officers need, in Thai, with a Buddhist year', () => {
    for (const words of [
      catalogues.th.categories.threatOrAssault,
      '21 พ.ย. 2569 23:05 น.',
      '1.2 กม.',
      '081-234-5678',
      'ศูนย์ผ่านฟ้า 191',
      ...Object.values(responderTexts.actions),
    ]) {
      expect(text).toContain(words)
    }
  })

  it('calls the reporter and leads to the place with one tap', () => {
    expect(text).toContain('"uri":"tel:+66812345678"')
    expect(text).toContain('destination=13.7563,100.5018')
    expect(pin).toMatchObject({ type: 'location', latitude: 13.7563, longitude: 100.5018 })
  })

  it('says so where there is no number', () => {
    const [without] = renderNotice(reportIn('th'), noticeOf(incident))
    expect(JSON.stringify(without)).toContain('ไม่มีเบอร์')
    expect(JSON.stringify(without)).not.toContain('tel:')
  })
})
