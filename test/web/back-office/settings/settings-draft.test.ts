import { expect, test } from 'vitest'
import {
  draftOf,
  isSame,
  keptOf,
  rebasedDraft,
} from '../../../../web/back-office/pages/settings/settings-draft.ts'

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

test('of two who change the settings, neither loses what only they have changed', () => {
  const draft = draftOf(kept)
  const mine = { ...draft, policies: { ...draft.policies, confinement: ['command' as const] } }
  const theirs = {
    ladder: kept.ladder.with(0, { step: 'stations', afterSeconds: 45 }),
    policies: { ...kept.policies, unlawfulGathering: ['team' as const], confinement: ['team' as const] },
  }
  expect(keptOf(rebasedDraft(kept, mine, theirs))).toEqual({
    ladder: theirs.ladder,
    policies: { ...theirs.policies, confinement: ['command'] },
  })
})

test('a ladder that is being typed is kept, right or wrong', () => {
  const draft = draftOf(kept)
  const wrong = { ...draft, steps: draft.steps.with(1, { step: 'centre' as const, seconds: '' }) }
  expect(rebasedDraft(kept, wrong, kept).steps).toEqual(wrong.steps)
})
