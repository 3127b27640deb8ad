import { expect, test } from 'vitest'
import { draftOf, isSame, keptOf } from '../../../../web/back-office/pages/settings/settings-draft.ts'

const kept = {
  ladder: [
    { step: 'stations', afterSeconds: 60 },
    { step: 'centre', afterSeconds: 120 },
    { step: 'command', afterSeconds: 180 },
  ] as { step: 'stations' | 'centre' | 'command'; afterSeconds: number }[],
  policies: {
    threatOrAssault: ['centre191' as const],
    confinement: [],
    sexualAbuseRisk: [],
    violentlyDisturbed: [],
    unlawfulGathering: [],
  },
}

test('settings that nobody has touched are saved as they were', () => {
  expect(keptOf(draftOf(kept))).toEqual(kept)
  expect(isSame(draftOf(kept), kept)).toBe(true)
})

test('a ladder that is wrong is not saved, and is not the same as what is saved', () => {
  const draft = draftOf(kept)
  const wrong = { ...draft, steps: draft.steps.with(1, { step: 'centre', seconds: '' }) }
  expect(keptOf(wrong)).toBeUndefined()
  expect(isSame(wrong, kept)).toBe(false)
})

test('a policy alone makes the difference', () => {
  const draft = draftOf(kept)
  const changed = { ...draft, policies: { ...draft.policies, confinement: ['team' as const] } }
  expect(isSame(changed, kept)).toBe(false)
})
