import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { caseCode } from '../../../../lambdas/core/shared/case-code.ts'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { hrefOf, useFollow } from '../../shell/links.ts'
import { useTexts } from '../../texts/texts.ts'
import { StatusText } from '../map/status-text.tsx'
import { incidentTexts } from './texts.ts'

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
  const texts = useTexts(incidentTexts)
  const format = useFormat()
  const { holder, unit, acknowledgedAt, endedAt, district, climbed, round, sameAs, alsoReportedBy } = incident
  const province = format.province(incident.province)
  const place = district === undefined ? province : `${district} ${province}`
  const items: KeyValuePairsProps.Item[] = [
    { label: texts.status, value: <StatusText status={incident.status} /> },
    { label: texts.category, value: format.category(incident.category) },
    { label: texts.where, value: place },
    { label: texts.acceptedAt, value: format.dateTime(incident.acceptedAt) },
    { label: texts.holder, value: holder?.name ?? texts.nobody },
  ]
  if (!holder && unit) items.push({ label: texts.firstTold, value: format.unit(unit) })
  if (acknowledgedAt !== undefined)
    items.push({
      label: texts.acknowledgedAfter,
      value: format.duration(acknowledgedAt - incident.acceptedAt),
    })
  if (endedAt !== undefined) items.push({ label: texts.endedAt, value: format.dateTime(endedAt) })
  if (climbed > 0) items.push({ label: texts.climbed, value: texts.times(format.number(climbed)) })
  if (round > 0) items.push({ label: texts.round, value: texts.rounds(format.number(round)) })
  if (sameAs !== undefined) items.push({ label: texts.sameAs, value: <OtherReports ids={[sameAs]} /> })
  if (alsoReportedBy.length > 0)
    items.push({
      label: texts.alsoReported,
      value: <OtherReports ids={alsoReportedBy.map(({ id }) => id)} />,
    })
  return (
    <Container header={<Header variant="h2">{texts.summary}</Header>}>
      <KeyValuePairs columns={2} items={items} />
    </Container>
  )
}
