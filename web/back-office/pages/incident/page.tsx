import './incident.css'
import Grid from '@cloudscape-design/components/grid'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useParams } from '@tanstack/react-router'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { hrefOf, useFollow } from '../../shell/links.ts'
import { Loaded } from '../../shell/loaded.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useTexts } from '../../texts/texts.ts'
import { useGoBack } from '../incidents/use-open-incident.ts'
import { ActionBar } from './actions/action-bar.tsx'
import { CarePanel } from './care-panel.tsx'
import { Contact } from './contact.tsx'
import { ConversationPanel } from './conversation.tsx'
import { History } from './history.tsx'
import { Notices } from './notices.tsx'
import { PlacePanel } from './place-panel.tsx'
import { RoutingPanel } from './routing-panel.tsx'
import { Summary } from './summary.tsx'
import { incidentTexts } from './texts.ts'
import { useIncident } from './use-incident.ts'
import { Waiting } from './waiting.tsx'

const halves = [{ colspan: { default: 12, s: 6 } }, { colspan: { default: 12, s: 6 } }]

const Sections = ({ incident }: { incident: Incident }) => (
  <SpaceBetween size="l">
    <Waiting incident={incident} />
    <Grid gridDefinition={halves}>
      <Summary incident={incident} />
      <Contact incident={incident} />
    </Grid>
    {incident.care && <CarePanel care={incident.care} />}
    <Grid gridDefinition={halves}>
      <SpaceBetween size="l">
        <PlacePanel incident={incident} />
        <History lines={incident.history} />
      </SpaceBetween>
      <ConversationPanel incident={incident} />
    </Grid>
    <RoutingPanel incident={incident} />
    <Notices notices={incident.notices} />
  </SpaceBetween>
)

/** All that is known of one incident, and what can be done with it. */
export const Page = () => {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const texts = useTexts(incidentTexts)
  const format = useFormat()
  const follow = useFollow()
  const goBack = useGoBack()
  const query = useIncident(id)
  const incident = query.data
  return (
    <PageFrame
      title={texts.title(incident?.caseCode ?? '…')}
      description={
        incident && `${format.category(incident.category)} · ${format.province(incident.province)}`
      }
      actions={incident && <ActionBar incident={incident} />}
    >
      <SpaceBetween size="m">
        <Link
          href={hrefOf('/incidents')}
          onFollow={(event) => (goBack() ? event.preventDefault() : follow(event))}
        >
          {texts.back}
        </Link>
        <Loaded query={query}>{(data) => <Sections incident={data} />}</Loaded>
      </SpaceBetween>
    </PageFrame>
  )
}
