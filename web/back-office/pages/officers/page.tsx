import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { DayBars } from '../../charts/day-bars.tsx'
import { FilterBar } from '../../filters/filter-bar.tsx'
import { useRange } from '../../filters/use-range.ts'
import { useFormat } from '../../format/format.ts'
import { Loaded } from '../../shell/loaded.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useTexts } from '../../texts/texts.ts'
import { OfficerTotals, RoleTiles } from './officer-tiles.tsx'
import { OfficersByProvince } from './officers-by-province.tsx'
import { officersTexts } from './officers-texts.ts'

/** The roster is counted once a minute (ms). */
const askedEvery = 60_000

/** Who of the officers has registered, by role, province and day of registration. */
export const Page = () => {
  const texts = useTexts(officersTexts)
  const format = useFormat()
  const [range, setRange] = useRange()
  const officers = useQuery({
    queryKey: keys.officers({ ...range }),
    queryFn: ({ signal }) => read(api.officers.figures.$get({ query: range }, { init: { signal } })),
    refetchInterval: askedEvery,
  })
  const when = texts.between(format.day(range.from), format.day(range.to))
  return (
    <PageFrame title={texts.title} description={texts.about}>
      <SpaceBetween size="l">
        <FilterBar range={range} onSearch={setRange} />
        <Loaded query={officers}>
          {({ total, byRole, byProvince, days, countedAt }) => (
            <SpaceBetween size="l">
              {countedAt !== undefined && (
                <Box color="text-body-secondary">{texts.countedAt(format.dateTime(countedAt))}</Box>
              )}
              <OfficerTotals total={total} when={when} />
              <RoleTiles byRole={byRole} />
              <Container header={<Header variant="h2">{texts.byDay}</Header>}>
                <DayBars
                  label={texts.byDay}
                  days={days.map(({ day, registered }) => ({ day, counts: { registered } }))}
                  series={[
                    { key: 'registered', title: texts.registered, colour: 'var(--status-acknowledged)' },
                  ]}
                  hasTotal={false}
                />
              </Container>
              {range.province === undefined && <OfficersByProvince byProvince={byProvince} />}
            </SpaceBetween>
          )}
        </Loaded>
      </SpaceBetween>
    </PageFrame>
  )
}
