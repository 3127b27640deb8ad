import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Incident } from '../../../../../lambdas/functions/back-office/incidents/contract.ts'
import { keys } from '../../../api/keys.ts'

/**
 * Does something with an incident; the page shows it as it is then. Where it was not done, or nobody knows whether it
 * was, the incident is asked for anew: what was typed stays where it is.
 */
export const useAct = (id: string, onDone: () => void) => {
  const queries = useQueryClient()
  const key = keys.incident(id)
  return useMutation<Incident, Error, () => Promise<Incident>>({
    mutationFn: (ask) => ask(),
    onSuccess: (incident) => {
      queries.setQueryData(key, incident)
      onDone()
    },
    onError: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export type Act = ReturnType<typeof useAct>
