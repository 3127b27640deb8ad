import Pagination from '@cloudscape-design/components/pagination'
import { useTexts } from '../texts/texts.ts'
import { pagingTexts } from './texts.ts'
import type { Pages } from './use-pages.ts'

interface PagerProps {
  readonly pages: Pages
  /** The token of the page behind the one that is shown, if there is one. */
  readonly next: string | undefined
  readonly isDisabled?: boolean
}

export const Pager = ({ pages, next, isDisabled = false }: PagerProps) => {
  const texts = useTexts(pagingTexts)
  return (
    <Pagination
      currentPageIndex={pages.at + 1}
      pagesCount={pages.count(next)}
      openEnd={next !== undefined}
      disabled={isDisabled}
      ariaLabels={{
        paginationLabel: texts.label,
        previousPageLabel: texts.previous,
        nextPageLabel: texts.next,
        pageLabel: texts.page,
      }}
      onChange={({ detail }) => pages.turn(detail.currentPageIndex - 1, next)}
    />
  )
}
