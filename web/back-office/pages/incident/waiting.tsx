import Alert from '@cloudscape-design/components/alert'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { useServerNow } from '../incidents/use-now.ts'
import { incidentTexts } from './texts.ts'

/** That nobody has acknowledged it, and for how long. The seconds are not read aloud as they pass. */
export const Waiting = ({ incident }: { incident: Incident }) => {
  const texts = useTexts(incidentTexts)
  const format = useFormat()
  const isWaiting = incident.status === 'new'
  const now = useServerNow(1_000, isWaiting)
  if (!isWaiting) return null
  return (
    <Alert type="error" header={texts.waiting(format.duration(now - incident.acceptedAt))}>
      {texts.waitingWhat}
    </Alert>
  )
}
