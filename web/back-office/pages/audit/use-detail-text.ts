import { categories } from '../../../../lambdas/core/shared/category.ts'
import { statuses } from '../../../../lambdas/core/shared/status.ts'
import { unitKinds } from '../../../../lambdas/core/shared/unit.ts'
import { type Format, useFormat } from '../../format/format.ts'
import { shellTexts } from '../../shell/shell-texts.ts'
import { useTexts } from '../../texts/texts.ts'
import { settingsTexts } from '../settings/texts.ts'
import { unitTexts } from '../units/unit/texts.ts'
import { detailTerms } from './detail-terms.ts'
import { detailText } from './detail-text.ts'

const namesOf = ({ category, status, unitKind }: Format): Record<string, string> => ({
  ...Object.fromEntries(categories.map((each) => [each, category(each)])),
  ...Object.fromEntries(statuses.map((each) => [each, status(each)])),
  ...Object.fromEntries(unitKinds.map((each) => [each, unitKind(each)])),
})

/** Says what a line of the log is about in the reader's language. */
export const useDetailText = (): ((detail: string) => string) => {
  const format = useFormat()
  const { roles } = useTexts(shellTexts)
  const { steps } = useTexts(settingsTexts)
  const { fields } = useTexts(unitTexts)
  const terms = { ...namesOf(format), ...fields, ...steps, ...roles, ...useTexts(detailTerms) }
  return (detail) => detailText(detail, { terms, day: format.day, province: format.province })
}
