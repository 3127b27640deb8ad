import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { caseCode } from '../../../../lambdas/core/shared/case-code.ts'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { hrefOf, useFollow } from '../../shell/links.ts'
import { useWords } from '../../words/words.ts'
import { StatusText } from '../map/status-text.tsx'
import { incidentWords } from './words.ts'

const OtherReports = ({ ids }: { ids: readonly string[] }) => {
  const follow = useFollow()
  return (
    <SpaceBetween direction="horizontal" size="s">
      {ids.map((id) => (
        <Link key={id} href={hrefOf(`/incidents/${id}`)} onFollow={follow}>
          {caseCode(id)}
        </Link>
      ))}
    </SpaceBetween>
  )
}

/** What it is, where, since when, and who has it. */
export const Summary = ({ incident }: { incident: Incident }) => {
  const words = useWords(incidentWords)
  const format = useFormat()
  const { holder, unit, acknowledgedAt, endedAt, district, climbed, round, sameAs, alsoReportedBy } = incident
  const province = format.province(incident.province)
  const place = district === undefined ? province : `${district} ${province}`
  const items: KeyValuePairsProps.Item[] = [
    { label: words.status, value: <StatusText status={incident.status} /> },
    { label: words.category, value: format.category(incident.category) },
    { label: words.where, value: place },
    { label: words.acceptedAt, value: format.dateTime(incident.acceptedAt) },
    { label: words.holder, value: holder?.name ?? words.nobody },
  ]
  if (!holder && unit) items.push({ label: words.firstTold, value: format.unit(unit) })
  if (acknowledgedAt !== undefined)
    items.push({
      label: words.acknowledgedAfter,
      value: format.duration(acknowledgedAt - incident.acceptedAt),
    })
  if (endedAt !== undefined) items.push({ label: words.endedAt, value: format.dateTime(endedAt) })
  if (climbed > 0) items.push({ label: words.climbed, value: words.times(format.number(climbed)) })
  if (round > 0) items.push({ label: words.round, value: words.rounds(format.number(round)) })
  if (sameAs !== undefined) items.push({ label: words.sameAs, value: <OtherReports ids={[sameAs]} /> })
  if (alsoReportedBy.length > 0)
    items.push({
      label: words.alsoReported,
      value: <OtherReports ids={alsoReportedBy.map(({ id }) => id)} />,
    })
  return (
    <Container header={<Header variant="h2">{words.summary}</Header>}>
      <KeyValuePairs columns={2} items={items} />
    </Container>
  )
}
