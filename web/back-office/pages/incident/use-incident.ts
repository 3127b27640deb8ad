import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { useLive } from '../../live/live.tsx'

/** All that is known of an incident, asked for anew whenever it changes. */
export const useIncident = (id: string) => {
  const query = useQuery({
    queryKey: keys.incident(id),
    queryFn: ({ signal }) => read(api.incidents[':id'].$get({ param: { id } }, { init: { signal } })),
    refetchOnMount: 'always',
  })
  useLive((changes) => {
    if (changes.some((change) => change.id === id)) void query.refetch()
  })
  return query
}
