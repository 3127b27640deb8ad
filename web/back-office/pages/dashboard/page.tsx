import SpaceBetween from '@cloudscape-design/components/space-between'
import { FilterBar } from '../../filters/filter-bar.tsx'
import { useRange } from '../../filters/use-range.ts'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useWords } from '../../words/words.ts'
import { dashboardWords } from './dashboard-words.ts'

/** Figures of reports. */
export const Page = () => {
  const words = useWords(dashboardWords)
  const [range, setRange] = useRange()
  return (
    <PageFrame title={words.title}>
      <SpaceBetween size="l">
        <FilterBar range={range} onSearch={setRange} />
      </SpaceBetween>
    </PageFrame>
  )
}
