import { categories } from '../../../../lambdas/core/shared/category.ts'
import { statuses } from '../../../../lambdas/core/shared/status.ts'
import { unitKinds } from '../../../../lambdas/core/shared/unit.ts'
import { type Format, useFormat } from '../../format/format.ts'
import { shellWords } from '../../shell/shell-words.ts'
import { useWords } from '../../words/words.ts'
import { settingsWords } from '../settings/words.ts'
import { unitWords } from '../units/unit/words.ts'
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
  const { roles } = useWords(shellWords)
  const { steps } = useWords(settingsWords)
  const { fields } = useWords(unitWords)
  const terms = { ...namesOf(format), ...fields, ...steps, ...roles, ...useWords(detailTerms) }
  return (detail) => detailText(detail, { terms, day: format.day, province: format.province })
}
