import './incidents.css'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { ExportButtons } from '../../downloads/export-buttons.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useTexts } from '../../texts/texts.ts'
import type { Filters } from './asked.ts'
import { IncidentFilters } from './incident-filters.tsx'
import { IncidentList } from './incident-list.tsx'
import { SoundSwitch } from './sound-switch.tsx'
import { listTexts } from './texts.ts'
import { useFilters } from './use-filters.ts'
import { useSound } from './use-sound.ts'

/** The same filters as an export wants them: without those that leave nothing out. */
const exported = ({ statuses, categories, ...range }: Filters) => ({
  ...range,
  ...(statuses.length > 0 && { status: [...statuses] }),
  ...(categories.length > 0 && { category: [...categories] }),
})

/** Other filters begin anew: what they bring to light has not just arrived. */
const shownOf = (filters: Filters): string => JSON.stringify(filters)

/** The list of incidents, live. */
export const Page = () => {
  const texts = useTexts(listTexts)
  const [filters, search] = useFilters()
  const sound = useSound()
  return (
    <PageFrame
      title={texts.title}
      description={<SoundSwitch sound={sound} />}
      actions={<ExportButtons filters={exported(filters)} kinds={['excel', 'pdf']} />}
    >
      <SpaceBetween size="l">
        <IncidentFilters key={shownOf(filters)} filters={filters} onSearch={search} />
        <IncidentList key={`list ${shownOf(filters)}`} filters={filters} onNew={sound.play} />
      </SpaceBetween>
    </PageFrame>
  )
}
