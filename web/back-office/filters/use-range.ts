import { useMe } from '../session/session.tsx'
import { useSearchParams } from '../shell/search.ts'
import { type Range, rangeIn } from './range.ts'

/** The range of the page, kept in its address. Pages are asked to show it as it is at this moment: today moves on. */
export const useRange = (): [Range, (range: Range) => void] => {
  const [search, change] = useSearchParams()
  const { province } = useMe()
  const range = rangeIn(search, Date.now(), province)
  return [range, ({ from, to, province: chosen }) => change({ from, to, province: chosen, page: undefined })]
}
