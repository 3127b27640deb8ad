import type { ExportJob } from '../../../../lambdas/functions/back-office/exports/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { downloadsWords } from './words.ts'

/** What a file was asked to hold, in words. */
export const useFiltersText = (): ((filters: ExportJob['filters']) => string) => {
  const words = useWords(downloadsWords)
  const format = useFormat()
  return ({ from, to, province, status, category }) =>
    [
      words.days(format.day(from), format.day(to)),
      province ? format.province(province) : format.allProvinces,
      status?.map(format.status).join(', '),
      category?.map(format.category).join(', '),
    ]
      .filter(Boolean)
      .join(' · ')
}
