import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ResponseTimesBody } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { PlainTable } from '../../charts/plain-table.tsx'
import type { Range } from '../../filters/range.ts'
import { useFormat } from '../../format/format.ts'
import { useCan } from '../../session/session.tsx'
import { hrefOf, useFollow } from '../../shell/links.ts'
import { Loaded } from '../../shell/loaded.tsx'
import { writeSearch } from '../../shell/search.ts'
import { useTexts } from '../../texts/texts.ts'
import { dashboardTexts } from './dashboard-texts.ts'
import { useResponseTimes } from './use-figures.ts'

const stages = ['sent', 'acknowledged', 'arrived', 'ended'] as const

/** Those that nobody has acknowledged, on their own: no average hides them. */
const Unacknowledged = ({ times, range }: { times: ResponseTimesBody; range: Range }) => {
  const texts = useTexts(dashboardTexts).times
  const format = useFormat()
  const follow = useFollow()
  const maySeeList = useCan('seeIncidents')
  if (times.unacknowledged === 0)
    return times.accepted > 0 && <Alert type="success">{texts.allAcknowledged}</Alert>
  return (
    <Alert type="warning" header={texts.unacknowledged(format.number(times.unacknowledged))}>
      {texts.stillNew(format.number(times.stillNew))} {texts.apart}{' '}
      {maySeeList && times.stillNew > 0 && (
        <Link href={hrefOf(`/incidents${writeSearch({ ...range, status: 'new' })}`)} onFollow={follow}>
          {texts.open}
        </Link>
      )}
    </Alert>
  )
}

const Times = ({ times, range }: { times: ResponseTimesBody; range: Range }) => {
  const texts = useTexts(dashboardTexts).times
  const format = useFormat()
  const duration = (ms: number | undefined) => (ms === undefined ? '–' : format.duration(ms))
  const accepted = format.number(times.accepted)
  return (
    <SpaceBetween size="m">
      <PlainTable
        caption={texts.title}
        columns={[texts.stage, texts.half, texts.nine, texts.reached]}
        rows={stages.map((stage) => {
          const { reached, p50, p90 } = times.stages[stage]
          const share = format.share(reached, times.accepted)
          const of = texts.of(format.number(reached), accepted, share)
          return [stage, texts.stages[stage], duration(p50), duration(p90), of]
        })}
      />
      <Unacknowledged times={times} range={range} />
    </SpaceBetween>
  )
}

/** How long it takes from a report's acceptance to what officers do. */
export const Response = ({ range }: { range: Range }) => {
  const texts = useTexts(dashboardTexts).times
  const query = useResponseTimes(range)
  return (
    <Container
      header={
        <Header variant="h2" description={texts.about}>
          {texts.title}
        </Header>
      }
    >
      <Loaded query={query}>{(times) => <Times times={times} range={range} />}</Loaded>
    </Container>
  )
}
