import { describe, expect, it } from 'vitest'
import { renderPrompts } from '../../../../lambdas/adapters/line/reporter/prompts.ts'
import { readChatPostback } from '../../../../lambdas/adapters/line/webhook/postback.ts'
import type { Prompt } from '../../../../lambdas/core/conversation/prompt.ts'
import { reportIdOf } from '../../../../lambdas/core/report/report-id.ts'
import type { PhoneNumber } from '../../../../lambdas/core/shared/phone.ts'
import { catalogues } from '../../../../lambdas/core/texts/catalogues.ts'
import { validateRequest } from '../../../../local/line/messages/message-request.ts'
import { check } from '../../../../local/line/messages/problems.ts'

const id = reportIdOf('U1', { id: 'SESSION', startedAt: Date.UTC(2026, 10, 21, 3) })
const phone = '+66812345678' as PhoneNumber
const session = 'ABCDEFGHJK'
const hostile = `<script>alert(1)</script>\u202e${'ก'.repeat(600)}`
const place = { latitude: 13.7563, longitude: 100.5018 }
const officer = { rank: 'ร.ต.อ.', nameTh: 'สมชาย ใจดี', role: 'ห้องวิทยุ', unit: 'สน.ปทุมวัน' }

const questions: readonly Prompt[] = [
  { kind: 'askCategory', session, kept: [] },
  { kind: 'askCategory', session, kept: ['place', 'phone'] },
  { kind: 'askPlace', session, category: 'sexualAbuseRisk' },
  { kind: 'askPhone', session, category: 'confinement' },
  { kind: 'askPhone', session, category: 'confinement', known: phone },
]
const prompts: readonly Prompt[] = [
  { kind: 'greeting' },
  { kind: 'menu' },
  ...questions,
  ...questions.map((question) => ({ ...question, practice: true }) as const),
  { kind: 'accepted', report: id },
  { kind: 'accepted', report: id, phone },
  ...(['phone', 'category', 'place', 'again', 'chatOnly', 'who', 'mistaken'] as const).map(
    (what) => ({ kind: 'amended', report: id, what }) as const,
  ),
  { kind: 'talked', report: id },
  { kind: 'talked', report: id, startsNew: true },
  { kind: 'afterReport', report: id, needsPhone: true },
  { kind: 'askWho', report: id },
  { kind: 'undelivered', report: id },
  { kind: 'notPassedOn', report: id },
  { kind: 'reopened', report: id },
  { kind: 'stillOpen', report: id },
  { kind: 'cancelled' },
  { kind: 'cancelled', report: id },
  { kind: 'cancelled', practice: true },
  { kind: 'nothingToCancel' },
  { kind: 'notUnderstood' },
  { kind: 'notUnderstood', practice: true },
  { kind: 'phoneNotUnderstood' },
  { kind: 'placeNotUnderstood' },
  { kind: 'staleButton' },
  { kind: 'timedOut' },
  { kind: 'forReal' },
  { kind: 'practised', category: 'confinement', place, practice: true },
  { kind: 'practised', category: 'confinement', place: { ...place, title: hostile }, phone, practice: true },
  { kind: 'askOfficerNumber', session },
  { kind: 'askOfficerPhone', session },
  { kind: 'notRegistering' },
  { kind: 'registered', ...officer },
  { kind: 'alreadyRegistered', rank: '', nameTh: 'สมหญิง', role: 'พม.' },
  { kind: 'notMatched', triesLeft: 3 },
  { kind: 'notMatched', triesLeft: 0 },
  { kind: 'takenByAnother' },
  { kind: 'tooManyTries', until: Date.UTC(2026, 10, 21, 7, 5) },
]
const categoryWords = Object.values(catalogues).flatMap(({ categories }) => Object.values(categories))

describe.each(['th', 'en'] as const)('what the service says in %s', (language) => {
  const texts = catalogues[language]
  const shown = (prompt: Prompt): string => JSON.stringify(renderPrompts([prompt], texts))

  it.each(prompts.map((prompt) => [prompt.kind, prompt] as const))('LINE accepts %s', (_, prompt) => {
    expect(check(validateRequest, { messages: renderPrompts([prompt], texts) }).problems).toBeUndefined()
  })

  it('never names the problem, a number or an officer where a lock screen may show it', () => {
    for (const message of prompts.flatMap((prompt) => renderPrompts([prompt], texts))) {
      const preview = message.type === 'flex' ? message.altText : JSON.stringify(message)
      for (const word of [...categoryWords, phone, '081-234-5678', officer.nameTh]) {
        expect(preview).not.toContain(word)
      }
    }
  })

  it('says of everything in practice that nobody gets it, and of nothing else', () => {
    for (const prompt of prompts) {
      expect(shown(prompt).includes(texts.practice.banner)).toBe(prompt.practice === true)
    }
  })

  it('never promises in practice that something is sent', () => {
    expect(shown({ kind: 'askPhone', session, category: 'confinement', practice: true })).not.toContain(
      texts.askPhone.goesByItself,
    )
  })

  it('has a way out of practice in every message of it', () => {
    for (const prompt of prompts.filter(({ practice }) => practice)) {
      expect(shown(prompt)).toContain('"data":"do=start"')
    }
  })

  it('offers 191 with every word about a report that may not be enough', () => {
    for (const kind of ['undelivered', 'notPassedOn', 'reopened', 'stillOpen', 'talked'] as const) {
      expect(shown({ kind, report: id })).toContain('"uri":"tel:191"')
    }
    expect(shown({ kind: 'amended', report: id, what: 'mistaken' })).toContain('"uri":"tel:191"')
  })

  it('has buttons after a report that are understood again', () => {
    const data = [...shown({ kind: 'accepted', report: id }).matchAll(/"data":"([^"]+)"/g)]
    expect(data.map(([, one]) => readChatPostback(one ?? ''))).toEqual([
      { kind: 'add', report: id, amendment: { kind: 'chatOnly' } },
      { kind: 'askWho', report: id },
      { kind: 'add', report: id, amendment: { kind: 'mistaken' } },
    ])
    const roles = [...shown({ kind: 'askWho', report: id }).matchAll(/"data":"([^"]+)"/g)]
    expect(roles.map(([, one]) => readChatPostback(one ?? ''))).toEqual(
      (['victim', 'relative', 'witness', 'welfare'] as const).map((role) => ({
        kind: 'add',
        report: id,
        amendment: { kind: 'who', role },
      })),
    )
  })
})

it('the card of a practice report is what officers read, and nothing on it can be pressed', () => {
  const [card] = renderPrompts(
    [{ kind: 'practised', category: 'threatOrAssault', place, phone, practice: true }],
    catalogues.en,
  )
  const text = JSON.stringify(card)
  expect(text).toContain(catalogues.th.categories.threatOrAssault)
  expect(text).toContain('081-234-5678')
  expect(text).not.toContain('tel:+66')
  expect(text).not.toContain('do=respond')
})
