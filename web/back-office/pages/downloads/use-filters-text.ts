import type { ExportJobBody } from '../../../../lambdas/functions/back-office/exports/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { downloadsTexts } from './texts.ts'

/** What a file was asked to hold, in words. */
export const useFiltersText = (): ((filters: ExportJobBody['filters']) => string) => {
  const texts = useTexts(downloadsTexts)
  const format = useFormat()
  return ({ from, to, province, status, category }) =>
    [
      texts.days(format.day(from), format.day(to)),
      province ? format.province(province) : format.allProvinces,
      status?.map(format.status).join(', '),
      category?.map(format.category).join(', '),
    ]
      .filter(Boolean)
      .join(' · ')
}
