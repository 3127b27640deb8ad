import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { FiguresBody } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { ExportButtons } from '../../downloads/export-buttons.tsx'
import { FilterBar } from '../../filters/filter-bar.tsx'
import type { Range } from '../../filters/range.ts'
import { useRange } from '../../filters/use-range.ts'
import { useFormat } from '../../format/format.ts'
import { useMe } from '../../session/session.tsx'
import { Loaded } from '../../shell/loaded.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { shellTexts } from '../../shell/shell-texts.ts'
import { useTexts } from '../../texts/texts.ts'
import { ByCategory } from './by-category.tsx'
import { ByHour } from './by-hour.tsx'
import { ByProvince } from './by-province.tsx'
import { dashboardTexts } from './dashboard-texts.ts'
import { FigureTiles } from './figure-tiles.tsx'
import { Response } from './response-times.tsx'
import { Trend } from './trend.tsx'
import { useFigures } from './use-figures.ts'

const AllFigures = ({ figures, range }: { figures: FiguresBody; range: Range }) => {
  const texts = useTexts(dashboardTexts)
  const { asOf } = useTexts(shellTexts)
  const format = useFormat()
  return (
    <SpaceBetween size="l">
      <Box color="text-body-secondary">{asOf(format.dateTime(figures.askedAt))}</Box>
      {!figures.isSettled && <Alert type="info">{texts.notSettled}</Alert>}
      <FigureTiles figures={figures} range={range} />
      <Response range={range} />
      <Trend days={figures.days} />
      <ByCategory byCategory={figures.ofRange.byCategory} />
      {range.province === undefined && <ByProvince byProvince={figures.ofRange.byProvince} />}
      <ByHour byHour={figures.byHour} />
    </SpaceBetween>
  )
}

/** Figures of reports: of a range of days, of its last day and of all time. */
export const Page = () => {
  const texts = useTexts(dashboardTexts)
  const format = useFormat()
  const [range, setRange] = useRange()
  const own = useMe().province
  const figures = useFigures(range)
  const where = range.province ? format.province(range.province) : format.allProvinces
  const when = texts.between(format.day(range.from), format.day(range.to))
  return (
    <PageFrame
      title={texts.title}
      description={`${where} · ${when}`}
      actions={<ExportButtons filters={range} kinds={['excel', 'pdf']} />}
    >
      <SpaceBetween size="l">
        <FilterBar range={range} onSearch={setRange} hasUnknown={own === undefined} />
        <Loaded query={figures}>{(data) => <AllFigures figures={data} range={range} />}</Loaded>
      </SpaceBetween>
    </PageFrame>
  )
}
