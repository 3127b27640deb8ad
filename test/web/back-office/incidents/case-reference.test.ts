import { expect, test } from 'vitest'
import { caseReference } from '../../../../web/back-office/pages/incident/actions/case-reference.ts'

test.each([
  ['K7F-3QD', 'K7F-3QD'],
  [' k7f 3qd ', 'K7F-3QD'],
  ['k7f3qd', 'K7F-3QD'],
  ['KIF-OQD', 'K1F-0QD'],
  ['01KAB3C4D5E6F7G8H9J0K1M2N3', '01KAB3C4D5E6F7G8H9J0K1M2N3'],
])('%j is meant as %s', (typed, reference) => {
  expect(caseReference(typed)).toBe(reference)
})

test.each(['', 'K7F', 'K7F-3QDX', 'K7F-3UD', 'กขค-งจฉ'])('%j is no case', (typed) => {
  expect(caseReference(typed)).toBeUndefined()
})
