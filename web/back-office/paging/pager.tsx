import Pagination from '@cloudscape-design/components/pagination'
import { useWords } from '../words/words.ts'
import type { Pages } from './use-pages.ts'
import { pagingWords } from './words.ts'

interface PagerProps {
  readonly pages: Pages
  /** The token of the page behind the one that is shown, if there is one. */
  readonly next: string | undefined
  readonly isDisabled?: boolean
}

export const Pager = ({ pages, next, isDisabled = false }: PagerProps) => {
  const words = useWords(pagingWords)
  return (
    <Pagination
      currentPageIndex={pages.at + 1}
      pagesCount={pages.count(next)}
      openEnd={next !== undefined}
      disabled={isDisabled}
      ariaLabels={{
        paginationLabel: words.label,
        previousPageLabel: words.previous,
        nextPageLabel: words.next,
        pageLabel: words.page,
      }}
      onChange={({ detail }) => pages.turn(detail.currentPageIndex - 1, next)}
    />
  )
}
