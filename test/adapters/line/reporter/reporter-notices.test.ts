import { describe, expect, it } from 'vitest'
import { renderReporterNotice } from '../../../../lambdas/adapters/line/reporter/reporter-notices.ts'
import { readChatPostback } from '../../../../lambdas/adapters/line/webhook/postback.ts'
import type { ReporterContent } from '../../../../lambdas/core/report/model.ts'
import { reportIdOf } from '../../../../lambdas/core/report/report-id.ts'
import { catalogues } from '../../../../lambdas/core/texts/catalogues.ts'
import { validateRequest } from '../../../../local/line/messages/message-request.ts'
import { check } from '../../../../local/line/messages/problems.ts'

const id = reportIdOf('U1', { id: 'SESSION', startedAt: Date.UTC(2026, 10, 21, 3) })
const unit = {
  code: 'ST-1',
  kind: 'station',
  nameTh: 'สน.ปทุมวัน',
  nameEn: 'Pathum Wan',
  phone: '021234567',
} as const
const { phone: _, ...withoutPhone } = unit

const contents: readonly ReporterContent[] = [
  { kind: 'delivered', unit, metres: 81, maybeAbroad: false },
  { kind: 'delivered', unit: { ...unit, kind: 'centre191' }, metres: 3_992_000, maybeAbroad: true },
  { kind: 'undelivered' },
  { kind: 'unacknowledged' },
  { kind: 'acknowledged', unit, role: 'ห้องวิทยุ' },
  { kind: 'acknowledged', unit: withoutPhone },
  { kind: 'arrived', unit },
  { kind: 'ended' },
  { kind: 'searching' },
  { kind: 'answer', talk: 'key', unit },
]

describe.each(['th', 'en'] as const)('what the reporter is told in %s', (language) => {
  const texts = catalogues[language]
  const render = (content: ReporterContent, text?: string) =>
    renderReporterNotice({ id, reporter: { userId: 'U1', language } }, content, text)
  const shown = (content: ReporterContent, text?: string): string => JSON.stringify(render(content, text))

  it.each(contents.map((content) => [content.kind, content] as const))('LINE accepts %s', (_, content) => {
    expect(check(validateRequest, { messages: render(content, 'ใกล้ถึงแล้ว') }).problems).toBeUndefined()
  })

  it.each([undefined, '', '  ', '<script>alert(1)</script>', 'ก'.repeat(5_000), '🆘'.repeat(10_000)])(
    'LINE accepts whatever an officer answers: %.20j',
    (text) => {
      const messages = render({ kind: 'answer', talk: 'key', unit }, text)
      expect(check(validateRequest, { messages }).problems).toBeUndefined()
    },
  )

  it('says nothing in a preview', () => {
    for (const message of contents.flatMap((content) => render(content, 'ใกล้ถึงแล้ว'))) {
      expect(message).toMatchObject({ type: 'flex', altText: texts.neutralPreview })
    }
  })

  it('names the role and the unit', () => {
    const name = language === 'th' ? unit.nameTh : unit.nameEn
    expect(shown({ kind: 'acknowledged', unit, role: 'ห้องวิทยุ' })).toContain(`ห้องวิทยุ · ${name}`)
    expect(shown({ kind: 'acknowledged', unit })).toContain(`"text":"${name}"`)
    expect(shown({ kind: 'answer', talk: 'key', unit }, 'ใกล้ถึงแล้ว')).toMatch(new RegExp(`${name}.*ใกล้ถึงแล้ว`))
  })

  it('leads to 191 with one tap while nobody has taken it', () => {
    for (const kind of ['undelivered', 'unacknowledged'] as const) {
      expect(shown({ kind })).toContain('"uri":"tel:191"')
    }
  })

  it('says at the end whom to call, and takes one tap for an answer', () => {
    const ended = shown({ kind: 'ended' })
    for (const uri of ['tel:191', 'tel:1300']) expect(ended).toContain(`"uri":"${uri}"`)
    const [, data] = /"data":"([^"]+)"/.exec(ended) ?? []
    expect(readChatPostback(data ?? '')).toEqual({ kind: 'notSafe', report: id })
  })

  it('asks for a new pin without a call', () => {
    const [message] = render({ kind: 'searching' })
    expect(message?.quickReply?.items).toEqual([
      { type: 'action', action: { type: 'location', label: texts.buttons.sharePlace } },
    ])
    expect(JSON.stringify(message)).toContain('https://line.me/R/nv/location/')
    expect(JSON.stringify(message)).toContain(texts.searching.silent)
  })

  it('never says what the officers think of the reporter', () => {
    for (const content of contents) expect(shown(content)).not.toMatch(/ก่อกวน|prank/i)
  })
})
