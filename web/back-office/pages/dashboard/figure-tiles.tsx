import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Status } from '../../../../lambdas/core/shared/status.ts'
import type { FiguresBody } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { Tile, Tiles } from '../../charts/tile.tsx'
import type { Range } from '../../filters/range.ts'
import { statusColours } from '../../format/colours.ts'
import { useFormat } from '../../format/format.ts'
import { statusLooks } from '../../format/statuses.ts'
import { useCan } from '../../session/session.tsx'
import { hrefOf, useFollow } from '../../shell/links.ts'
import { writeSearch } from '../../shell/search.ts'
import { useTexts } from '../../texts/texts.ts'
import { StatusSign } from '../map/status-sign.tsx'
import { dashboardTexts } from './dashboard-texts.ts'

interface FigureTilesProps {
  readonly figures: FiguresBody
  readonly range: Range
}

/** The three totals. */
const Totals = ({ figures, range }: FigureTilesProps) => {
  const { tiles, unit, between } = useTexts(dashboardTexts)
  const format = useFormat()
  const [from, to] = [format.day(range.from), format.day(range.to)]
  const totals = [
    [tiles.cumulative, figures.cumulative.total, tiles.cumulativeOf(to)],
    [tiles.daily, figures.ofLastDay.total, tiles.dailyOf(to)],
    [tiles.range, figures.ofRange.total, between(from, to)],
  ] as const
  return (
    <Tiles label={tiles.totals}>
      {totals.map(([name, value, detail]) => (
        <Tile key={name} isLarge name={name} value={format.number(value)} unit={unit} detail={detail} />
      ))}
    </Tiles>
  )
}

const StatusTile = ({ figures, range, status }: FigureTilesProps & { status: Status }) => {
  const { tiles, unit } = useTexts(dashboardTexts)
  const format = useFormat()
  const follow = useFollow()
  const maySeeList = useCan('seeIncidents')
  const count = (numbers: Readonly<Record<Status, number>>) => format.number(numbers[status])
  const list = hrefOf(`/incidents${writeSearch({ ...range, status })}`)
  return (
    <Tile
      name={
        <>
          <StatusSign status={status} /> {format.status(status)}
        </>
      }
      value={count(figures.ofRange.byStatus)}
      unit={unit}
      colour={statusColours[status]}
      detail={
        <>
          {tiles.ofLastDay(count(figures.ofLastDay.byStatus), format.shortDay(range.to))}
          <br />
          {tiles.ofAll(count(figures.cumulative.byStatus))}
          <br />
          {maySeeList && (
            <Link
              href={list}
              onFollow={follow}
              fontSize="body-s"
              ariaLabel={`${tiles.open}: ${format.status(status)}`}
            >
              {tiles.open}
            </Link>
          )}
        </>
      }
    />
  )
}

/** ยอดสะสม, ยอดประจำวัน, the range, and the six statuses that add up to it. */
export const FigureTiles = ({ figures, range }: FigureTilesProps) => {
  const { tiles } = useTexts(dashboardTexts)
  const format = useFormat()
  return (
    <SpaceBetween size="l">
      <Totals figures={figures} range={range} />
      <Container
        header={
          <Header variant="h2" description={tiles.addUp(format.number(figures.ofRange.total))}>
            {tiles.statuses}
          </Header>
        }
      >
        <Box>
          <Tiles label={tiles.statuses}>
            {statusLooks.map((status) => (
              <StatusTile key={status} figures={figures} range={range} status={status} />
            ))}
          </Tiles>
        </Box>
      </Container>
    </SpaceBetween>
  )
}
