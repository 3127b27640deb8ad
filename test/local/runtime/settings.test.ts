import { expect, test } from 'vitest'
import { readSettings } from '../../../local/runtime/settings.ts'

test('without settings the usual ports and directory', () => {
  expect(readSettings([], {})).toEqual({
    port: 8080,
    linePort: 8081,
    dataDirectory: '.ess-data',
    fresh: false,
    verbose: false,
    texts: false,
  })
})

test('each can be set', () => {
  const environment = {
    PORT: '9000',
    LINE_PORT: '0',
    ESS_DATA_DIR: '/data',
    ESS_LOG: 'debug',
    ESS_SCHEDULE_SECONDS: '0.5',
    ESS_SMS: 'on',
  }
  expect(readSettings(['--fresh'], environment)).toEqual({
    port: 9000,
    linePort: 0,
    dataDirectory: '/data',
    fresh: true,
    verbose: true,
    scheduleMinuteMs: 500,
    texts: true,
  })
})

test.each([
  [{ PORT: 'http' }, [], /^PORT must be a port/],
  [{ LINE_PORT: '70000' }, [], /^LINE_PORT must be a port/],
  [{ ESS_SMS: 'yes' }, [], /^ESS_SMS must be on or off/],
  [{ ESS_SCHEDULE_SECONDS: '0' }, [], /^ESS_SCHEDULE_SECONDS must be/],
  [{}, ['--frehs'], /^Unknown: --frehs/],
])('%j %j is refused in one line', (environment, args, message) => {
  expect(() => readSettings(args, environment)).toThrow(message)
})
