import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingsKey } from '../../../lambdas/adapters/dynamodb/settings/settings-item.ts'
import type { Account } from '../../../lambdas/core/access/account.ts'
import { cachedRules } from '../../../lambdas/core/settings/cached-rules.ts'
import { categories } from '../../../lambdas/core/shared/category.ts'
import { th } from '../../../lambdas/core/texts/th.ts'
import { accountOf } from '../../support/accounts.ts'
import { type Office, openOffice } from '../../support/back-office.ts'

const now = Date.UTC(2026, 10, 21, 5)
let office: Office
let superadmin: Account
let admin: Account
let operator: Account
beforeAll(async () => {
  office = await openOffice(now)
  superadmin = await office.hire(accountOf({ role: 'superadmin' }))
  admin = await office.hire(accountOf({ role: 'provinceAdmin', province: '10' }))
  operator = await office.hire(accountOf({ role: 'operator191', province: '10' }))
})
afterAll(() => office.close())

const ladder = [
  { step: 'stations', afterSeconds: 45 },
  { step: 'centre', afterSeconds: 90 },
  { step: 'command', afterSeconds: 150 },
]
const policies = Object.fromEntries(categories.map((category) => [category, ['centre191', 'team']]))
const get = (by = admin) => office.ask(by, '/api/settings')
const put = (body: object, by = superadmin) =>
  office.ask(by, '/api/settings', { method: 'PUT', body: { version: 0, ladder, policies, ...body } })

describe('settings', () => {
  it('are the stage’s where nobody has set anything', async () => {
    const { body } = await get()
    expect(body).toMatchObject({ version: 0, policies, defaults: { policies } })
    expect(body.ladder[3]).toEqual({ step: 'everyone', afterSeconds: 600 })
    expect(body.ladder).toEqual(body.defaults.ladder)
  })

  it.each([
    ['no commanders', { ladder: ladder.slice(0, 2) }, 'ladder.2'],
    [
      'a ladder that does not rise',
      { ladder: [...ladder, { step: 'everyone', afterSeconds: 150 }] },
      'ladder.3',
    ],
    [
      'commanders after ten minutes',
      { ladder: ladder.with(2, { step: 'command', afterSeconds: 601 }) },
      'ladder.2',
    ],
    [
      'half a second',
      { ladder: ladder.with(0, { step: 'stations', afterSeconds: 10.5 }) },
      'ladder.0.afterSeconds',
    ],
    ['a category without a policy', { policies: { confinement: [] } }, undefined],
    [
      'a kind that there is not',
      { policies: { ...policies, confinement: ['army'] } },
      'policies.confinement.0',
    ],
  ])('are refused with %s', async (_, wrong, field) => {
    const { status, body } = await put(wrong)
    expect(status).toBe(400)
    if (field) expect(body.field).toBe(field)
    expect((await get()).body.version).toBe(0)
  })

  it('are changed by a superadmin alone, one at a time, and routing follows', async () => {
    expect((await put({}, admin)).status).toBe(403)
    const others = { ...policies, confinement: ['team', 'station', 'command', 'team'] }
    const results = await Promise.all([put({ policies: others }), put({})])
    expect(results.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const { body } = await get()
    expect(body).toMatchObject({ version: 1, ladder, changedAt: now, changedBy: superadmin.name })
    if (results[0]?.status === 200) expect(body.policies.confinement).toEqual(['team', 'command'])
    const watch = { raise: () => undefined }
    const rules = cachedRules(office.ports.settings, { freshFor: 1, now: () => now, watch })
    expect((await rules.current())?.ladder[0]).toEqual({ step: 'stations', after: 45_000 })
    const { entries } = await office.ports.audit.page({ from: '2026-11-21', to: '2026-11-21', limit: 50 })
    const changes = entries.filter(({ action }) => action === 'settingsChanged')
    expect(changes[0]?.detail).toContain('stations:45,centre:90,command:150')
    expect((await put({ version: 1, ...body, policies: body.policies })).body.version).toBe(1)
  })

  it('that cannot be read are no answer, and are not written over', async () => {
    const Item = { ...settingsKey, ladder: 'broken' }
    await office.table.client.send(new PutCommand({ TableName: office.table.name, Item }))
    expect((await get()).status).toBe(503)
    expect((await put({})).status).toBe(503)
  })
})

/** Every text of a catalogue, wherever it stands in it; those with gaps are made when they are said. */
const wordsIn = (part: unknown): readonly string[] => {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(wordsIn) : []
}

describe('message texts', () => {
  it('are those that are sent, in both languages, with a reason in the reader’s', async () => {
    const { body } = await office.ask(admin, '/api/texts')
    const texts = body.groups.flatMap(({ texts }: { texts: object[] }) => texts)
    expect(texts.length).toBeGreaterThan(80)
    for (const text of texts) {
      expect(Object.values(text).every((part) => typeof part === 'string' && part.trim() !== '')).toBe(true)
      expect(text.when).toMatch(/[ก-๙]/)
      expect(text.th).not.toContain('undefined')
      expect(text.en ?? '').not.toMatch(/[ก-๙]/)
    }
    const accepted = texts.find(({ key }: { key: string }) => key === 'accepted')
    expect(accepted.th).toContain(th.accepted.title)
    for (const { texts } of body.groups) {
      const keys = texts.map(({ key }: { key: string }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }
    const all = texts.map((text: { th: string }) => text.th).join('\n')
    for (const words of wordsIn(th)) expect(all).toContain(words)
    const english = await office.ask(admin, '/api/texts', { language: 'en' })
    for (const { name, texts } of english.body.groups)
      for (const { when } of texts) expect(`${name} ${when}`).not.toMatch(/[ก-๙]/)
    expect((await office.ask(operator, '/api/texts')).status).toBe(403)
  })
})
