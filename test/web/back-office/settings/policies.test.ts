import { expect, test } from 'vitest'
import {
  isSamePolicies,
  isTold,
  type PolicyGrid,
  withPolicy,
} from '../../../../web/back-office/pages/settings/policies.ts'

const policies: PolicyGrid = {
  threatOrAssault: ['station', 'centre191'],
  confinement: ['station', 'centre191', 'team'],
  sexualAbuseRisk: ['station', 'centre191', 'team'],
  violentlyDisturbed: ['station', 'centre191'],
  unlawfulGathering: ['station'],
}

test('a kind is told of one category, and the others stay as they were', () => {
  const changed = withPolicy(policies, 'unlawfulGathering', 'command', true)
  expect(isTold(changed, 'unlawfulGathering', 'command')).toBe(true)
  expect(isTold(changed, 'unlawfulGathering', 'station')).toBe(true)
  expect(isTold(changed, 'confinement', 'command')).toBe(false)
  expect(isSamePolicies(policies, changed)).toBe(false)
})

test('what is taken back is as if it had never been chosen, in whatever order', () => {
  const there = withPolicy(policies, 'confinement', 'command', true)
  expect(isSamePolicies(policies, withPolicy(there, 'confinement', 'command', false))).toBe(true)
  const reordered = withPolicy(
    withPolicy(policies, 'confinement', 'centre191', false),
    'confinement',
    'centre191',
    true,
  )
  expect(isSamePolicies(policies, reordered)).toBe(true)
})

test('choosing a kind twice tells it once', () => {
  const twice = withPolicy(withPolicy(policies, 'confinement', 'team', true), 'confinement', 'team', true)
  expect(twice.confinement.filter((kind) => kind === 'team')).toHaveLength(1)
})
