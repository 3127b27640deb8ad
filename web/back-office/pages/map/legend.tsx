import Box from '@cloudscape-design/components/box'
import type { Status } from '../../../../lambdas/core/shared/status.ts'
import { useFormat } from '../../format/format.ts'
import { statusLooks } from '../../format/statuses.ts'
import { useTexts } from '../../texts/texts.ts'
import type { MapPoint } from './live-points.ts'
import { StatusText } from './status-text.tsx'
import { pageTexts } from './texts.ts'

const countOf = (points: readonly MapPoint[], status: Status): number =>
  points.filter((point) => point.status === status).length

/** What the signs mean, and how many of each are on the map. */
export const Legend = ({ points }: { points: readonly MapPoint[] }) => {
  const texts = useTexts(pageTexts)
  const format = useFormat()
  return (
    <>
      <Box variant="h2" fontSize="heading-s">
        {texts.legend}
      </Box>
      <ul className="legend">
        {statusLooks.map((status) => (
          <li key={status}>
            <StatusText status={status} /> <span>{format.number(countOf(points, status))}</span>
          </li>
        ))}
      </ul>
      <Box color="text-body-secondary" fontSize="body-s">
        {texts.clusters}
      </Box>
      <Box color="text-body-secondary" fontSize="body-s">
        {texts.clustersWaiting}
      </Box>
    </>
  )
}
