import { expect, test } from 'vitest'
import { createRouter } from '../../../../local/aws/http/routes.ts'

const find = createRouter([
  '$default',
  'ANY /cases/{proxy+}',
  'GET /cases/{id}',
  'GET /cases/new',
  'POST /line/webhook',
])

test.each([
  ['POST', '/line/webhook', 'POST /line/webhook', {}],
  ['GET', '/line/webhook', '$default', {}],
  ['POST', '/line/webhook/', '$default', {}],
  ['GET', '/cases/new', 'GET /cases/new', {}],
  ['GET', '/cases/K7F', 'GET /cases/{id}', { id: 'K7F' }],
  ['GET', '/cases/%E0%B8%81', 'GET /cases/{id}', { id: 'ก' }],
  ['PUT', '/cases/K7F/notes/1', 'ANY /cases/{proxy+}', { proxy: 'K7F/notes/1' }],
  ['GET', '/', '$default', {}],
])('%s %s goes to %s', (method, path, key, pathParameters) => {
  expect(find(method, path)).toEqual({ key, pathParameters })
})

test('without $default a path may lead nowhere', () => {
  expect(createRouter(['POST /line/webhook'])('GET', '/elsewhere')).toBeUndefined()
})
