import { useMe } from '../../session/session.tsx'
import { useSearchParams } from '../../shell/search.ts'
import { type Filters, filtersIn, searchOf } from './asked.ts'

/** The filters of the page, kept in its address; today moves on while it is open. */
export const useFilters = (): [Filters, (filters: Filters) => void] => {
  const [search, change] = useSearchParams()
  const { province } = useMe()
  return [filtersIn(search, Date.now(), province), (filters) => change(searchOf(filters))]
}
