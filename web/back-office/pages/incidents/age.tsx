import type { IncidentRow } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { listTexts } from './texts.ts'
import { useServerNow } from './use-now.ts'

/** For how long nobody has acknowledged an incident, counting; of others, how long it took. */
export const Age = ({ row: { status, acceptedAt, acknowledgedAt } }: { row: IncidentRow }) => {
  const texts = useTexts(listTexts)
  const format = useFormat()
  const isWaiting = status === 'new'
  const now = useServerNow(1_000, isWaiting)
  if (isWaiting) return <strong>{texts.waited(format.duration(now - acceptedAt))}</strong>
  return acknowledgedAt === undefined
    ? '–'
    : texts.acknowledgedAfter(format.duration(acknowledgedAt - acceptedAt))
}
