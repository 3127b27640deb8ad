import { expect, test } from 'vitest'
import { auditActions } from '../../../../lambdas/core/shared/audit-action.ts'
import { auditFiltersIn } from '../../../../web/back-office/pages/audit/audit-filters.ts'
import { auditTexts } from '../../../../web/back-office/pages/audit/texts.ts'

test.each([
  [{}, {}],
  [
    { who: 'abc', action: 'incidentRead', subject: ' K7F-3QD ' },
    { who: 'abc', action: 'incidentRead', subject: 'K7F-3QD' },
  ],
  [{ action: 'everything', subject: '  ' }, {}],
  [{ who: 'x'.repeat(70) }, { who: 'x'.repeat(60) }],
])('the filters in %j are %j', (search, filters) => {
  expect(auditFiltersIn(search)).toEqual(filters)
})

test.each(['th', 'en'] as const)('no two actions are called the same in %s', (language) => {
  const names = Object.values(auditTexts[language].actions)
  expect(new Set(names).size).toBe(auditActions.length)
})
