import type { IncidentRow } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { useNow } from './use-now.ts'
import { listWords } from './words.ts'

/** For how long nobody has acknowledged an incident, counting; of others, how long it took. */
export const Age = ({ row: { status, acceptedAt, acknowledgedAt } }: { row: IncidentRow }) => {
  const words = useWords(listWords)
  const format = useFormat()
  const isWaiting = status === 'new'
  const now = useNow(1_000, isWaiting)
  if (isWaiting) return <strong>{words.waited(format.duration(now - acceptedAt))}</strong>
  return acknowledgedAt === undefined
    ? '–'
    : words.acknowledgedAfter(format.duration(acknowledgedAt - acceptedAt))
}
