import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { capabilities } from '../../../lambdas/core/shared/permissions.ts'
import { accountOf } from '../../support/accounts.ts'
import { type Office, openOffice } from '../../support/back-office.ts'
import { answerChecker } from '../../support/openapi.ts'

const now = Date.UTC(2026, 10, 21, 5)
let office: Office
// biome-ignore lint/suspicious/noExplicitAny: a document is whatever it is.
let document: any
// biome-ignore lint/suspicious/noExplicitAny: the same.
let operations: [string, any][] = []

beforeAll(async () => {
  office = await openOffice(now)
  const account = await office.hire(accountOf({ role: 'team', province: '10' }))
  document = (await office.ask(account, '/api/openapi.json')).body
  // biome-ignore lint/suspicious/noExplicitAny: the same.
  operations = Object.entries<any>(document.paths).flatMap(([path, methods]) =>
    // biome-ignore lint/suspicious/noExplicitAny: the same.
    Object.entries<any>(methods).map(([method, operation]): [string, any] => [
      `${method} ${path}`,
      operation,
    ]),
  )
})
afterAll(() => office.close())

describe('the document of the API', () => {
  it('has every route that is served, and no other', () => {
    const served = office.app.routes
      .filter(({ path }) => path.startsWith('/api/') && path !== '/api/openapi.json')
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(operations.map(([name]) => name).toSorted()).toEqual([...new Set(served)].toSorted())
    expect(operations.length).toBeGreaterThan(30)
  })

  it('says of each what it is for, who may, and every way in which it may refuse', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(document.components.securitySchemes.cognito).toMatchObject({ type: 'http', scheme: 'bearer' })
    for (const [name, operation] of operations) {
      expect(operation.summary, name).toMatch(/^[A-Z]/)
      expect(operation.tags, name).toHaveLength(1)
      expect(operation.security, name).toEqual([{ cognito: [] }])
      for (const capability of [operation['x-capability']].flat())
        expect([...capabilities, 'anything'], name).toContain(capability)
      expect(Object.keys(operation.responses), name).toEqual(
        expect.arrayContaining(['200', '400', '401', '403', '404', '409', '413', '429', '503']),
      )
    }
  })

  it('names every parameter of a path, and no two operations are called the same', () => {
    for (const [name, { parameters = [] }] of operations) {
      const wanted = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
      const inPath = parameters.filter((parameter: { in: string }) => parameter.in === 'path')
      expect(
        inPath.map((parameter: { name: string }) => parameter.name),
        name,
      ).toEqual(wanted)
      for (const parameter of inPath) expect(parameter, name).toMatchObject({ required: true })
      for (const parameter of parameters)
        expect(parameter.schema.type ?? parameter.schema.$ref, name).toBeDefined()
    }
    expect(new Set(operations.map(([name]) => name)).size).toBe(operations.length)
  })

  it('says what a change carries', () => {
    const changes = operations.filter(([name]) => /^(post|put) /.test(name))
    const bare = changes.filter(([, { requestBody }]) => requestBody === undefined).map(([name]) => name)
    expect(bare.toSorted()).toEqual([
      'post /api/incidents/{id}/forward',
      'post /api/units/{code}/drill',
      'post /api/units/{code}/link-code',
      'post /api/units/{code}/unlink',
    ])
    for (const [name, { requestBody }] of changes.filter(([one]) => !bare.includes(one)))
      for (const content of Object.values<{ schema: unknown }>(requestBody.content))
        expect(content.schema, name).toBeDefined()
  })

  it('has a schema for everything that it refers to', () => {
    for (const [, reference] of JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
      expect(document.components.schemas[reference ?? '']).toBeDefined()
  })

  it('is what answers are held against: one that says more, or less, is found', () => {
    const check = answerChecker(document)
    const me = { id: 'a', name: 'b', email: 'c', role: 'team', province: '10', capabilities: [], now }
    expect(check('GET', '/api/me', 200, me)).toBeUndefined()
    expect(check('GET', '/api/me', 200, { ...me, phone: '1' })).toContain('GET /api/me 200')
    expect(check('GET', '/api/me', 200, { ...me, role: 'king' })).toBeDefined()
    expect(check('GET', '/api/me', 418, me)).toBeDefined()
  })
})
