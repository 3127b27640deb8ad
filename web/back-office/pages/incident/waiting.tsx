import Alert from '@cloudscape-design/components/alert'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { useNow } from '../incidents/use-now.ts'
import { incidentWords } from './words.ts'

/** That nobody has acknowledged it, and for how long. The seconds are not read aloud as they pass. */
export const Waiting = ({ incident }: { incident: Incident }) => {
  const words = useWords(incidentWords)
  const format = useFormat()
  const isWaiting = incident.status === 'new'
  const now = useNow(1_000, isWaiting)
  if (!isWaiting) return null
  return (
    <Alert type="error" header={words.waiting(format.duration(now - incident.acceptedAt))}>
      {words.waitingWhat}
    </Alert>
  )
}
