import Box from '@cloudscape-design/components/box'
import type { Status } from '../../../../lambdas/core/shared/status.ts'
import { useFormat } from '../../format/format.ts'
import { statuses } from '../../format/statuses.ts'
import { useWords } from '../../words/words.ts'
import type { MapPoint } from './live-points.ts'
import { StatusText } from './status-text.tsx'
import { pageWords } from './words.ts'

const countOf = (points: readonly MapPoint[], status: Status): number =>
  points.filter((point) => point.status === status).length

/** What the signs mean, and how many of each are on the map. */
export const Legend = ({ points }: { points: readonly MapPoint[] }) => {
  const words = useWords(pageWords)
  const format = useFormat()
  return (
    <>
      <Box variant="h2" fontSize="heading-s">
        {words.legend}
      </Box>
      <ul className="legend">
        {statuses.map((status) => (
          <li key={status}>
            <StatusText status={status} /> <span>{format.number(countOf(points, status))}</span>
          </li>
        ))}
      </ul>
      <Box color="text-body-secondary" fontSize="body-s">
        {words.clusters}
      </Box>
      <Box color="text-body-secondary" fontSize="body-s">
        {words.clustersWaiting}
      </Box>
    </>
  )
}
