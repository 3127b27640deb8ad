import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { FilterBar } from '../../filters/filter-bar.tsx'
import { useRange } from '../../filters/use-range.ts'
import { useFormat } from '../../format/format.ts'
import { Loaded } from '../../shell/loaded.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { shellTexts } from '../../shell/shell-texts.ts'
import { useTexts } from '../../texts/texts.ts'
import { Coverage } from './coverage.tsx'
import { FriendDays, FriendTiles } from './friends.tsx'
import { LinkedUnits } from './linked-units.tsx'
import { participationTexts } from './participation-texts.ts'

/** Friends come and go, groups are linked: nothing of it is urgent (ms). */
const askedEvery = 60_000

/** How many people and units take part. */
export const Page = () => {
  const texts = useTexts(participationTexts)
  const { asOf } = useTexts(shellTexts)
  const format = useFormat()
  const [range, setRange] = useRange()
  const taking = useQuery({
    queryKey: keys.participation({ ...range }),
    queryFn: ({ signal }) => read(api.participation.$get({ query: range }, { init: { signal } })),
    refetchInterval: askedEvery,
  })
  return (
    <PageFrame title={texts.title}>
      <SpaceBetween size="l">
        <FilterBar range={range} onSearch={setRange} />
        <Loaded query={taking}>
          {(data) => (
            <SpaceBetween size="l">
              <Box color="text-body-secondary">{asOf(format.dateTime(data.askedAt))}</Box>
              <FriendTiles taking={data} />
              <LinkedUnits taking={data} />
              <Coverage provinces={data.provinces} />
              <FriendDays days={data.friends.days} />
            </SpaceBetween>
          )}
        </Loaded>
      </SpaceBetween>
    </PageFrame>
  )
}
