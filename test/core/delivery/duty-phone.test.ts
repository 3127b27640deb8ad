import { expect, it } from 'vitest'
import { canReceiveSms, withDutyPhoneAlarm } from '../../../lambdas/core/delivery/duty-phone.ts'
import type { PushOutcome } from '../../../lambdas/core/report/model.ts'
import type { Signal } from '../../../lambdas/core/shared/watch.ts'

it.each([
  ['0812345678', true],
  ['0612345678', true],
  ['0912345678', true],
  ['021234567', false],
  ['053212345', false],
  ['0712345678', false],
  ['191', false],
  ['1599', false],
  ['+66812345678', false],
  ['08123456789', false],
  ['', false],
])('a text can reach %s: %s', (phone, reachable) => {
  expect(canReceiveSms(phone)).toBe(reachable)
})

it.each<[PushOutcome, readonly Signal[]]>([
  [{ kind: 'accepted', requestId: 'message' }, []],
  [{ kind: 'refused', reason: 'forbidden' }, ['DutyPhoneFailed']],
  [{ kind: 'retryLater', reason: 'unavailable' }, ['DutyPhoneFailed']],
])('%j tells a person: %j', async (outcome, expected) => {
  const signals: Signal[] = []
  const phone = withDutyPhoneAlarm(
    { notify: async () => outcome },
    { raise: (signal) => signals.push(signal) },
  )
  expect(await phone.notify('0812345678', 'text', 'key')).toBe(outcome)
  expect(signals).toEqual(expected)
})
