import BarChart from '@cloudscape-design/components/bar-chart'
import Box from '@cloudscape-design/components/box'
import { useFormat } from '../format/format.ts'
import { useTexts } from '../texts/texts.ts'
import { chartTexts } from './chart-texts.ts'

interface CountBarsProps {
  readonly label: string
  /** What the bars are, as they are written below or beside them, in their order. */
  readonly bars: readonly string[]
  readonly series: readonly {
    readonly title: string
    readonly colour: string
    readonly counts: readonly number[]
  }[]
  /** False: beside each other, where they are no parts of a whole. */
  readonly isStacked?: boolean
  readonly isHorizontal?: boolean
  readonly height: number
}

/** Bars of several counts. What they show stands in a table beside them as well. */
export const CountBars = ({
  label,
  bars,
  series,
  isStacked = true,
  isHorizontal = false,
  height,
}: CountBarsProps) => {
  const texts = useTexts(chartTexts)
  const format = useFormat()
  return (
    <BarChart
      stackedBars={isStacked}
      horizontalBars={isHorizontal}
      hideFilter
      height={height}
      ariaLabel={label}
      xScaleType="categorical"
      xDomain={[...bars]}
      series={series.map(({ title, colour, counts }) => ({
        type: 'bar' as const,
        title,
        color: colour,
        data: bars.map((x, index) => ({ x, y: counts[index] ?? 0 })),
        valueFormatter: format.number,
      }))}
      i18nStrings={{ yTickFormatter: format.number }}
      empty={<Box color="text-body-secondary">{texts.empty}</Box>}
    />
  )
}
