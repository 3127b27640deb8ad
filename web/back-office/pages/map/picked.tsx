import Box from '@cloudscape-design/components/box'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { caseCode } from '../../../../lambdas/core/shared/case-code.ts'
import { useFormat } from '../../format/format.ts'
import { hrefOf } from '../../shell/links.ts'
import { useTexts } from '../../texts/texts.ts'
import { useOpenIncident } from '../incidents/use-open-incident.ts'
import type { MapPoint } from './live-points.ts'
import { StatusText } from './status-text.tsx'
import { pageTexts } from './texts.ts'

/** The incidents that were pressed on the map: several where they lie at the same spot. */
export const Picked = ({ points }: { points: readonly MapPoint[] }) => {
  const texts = useTexts(pageTexts)
  const format = useFormat()
  const open = useOpenIncident()
  return (
    <>
      <Box variant="h2" fontSize="heading-s">
        {texts.picked}
      </Box>
      <output>
        <SpaceBetween size="s">
          {points.length === 0 && <Box color="text-body-secondary">{texts.pickedNone}</Box>}
          {points.map(({ id, status, category, acceptedAt }) => (
            <div key={id}>
              <Link
                href={hrefOf(`/incidents/${id}`)}
                onFollow={(event) => {
                  event.preventDefault()
                  open(id)
                }}
              >
                {texts.open(caseCode(id))}
              </Link>
              <Box>
                <StatusText status={status} /> · {format.category(category)}
              </Box>
              <Box color="text-body-secondary" fontSize="body-s">
                {format.dateTime(acceptedAt)}
              </Box>
            </div>
          ))}
        </SpaceBetween>
      </output>
    </>
  )
}
