import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { useFormat } from '../../format/format.ts'
import { useCan } from '../../session/session.tsx'

const tenMinutes = 600_000

/** Where all units are that the account may see, with their names in the reader's language; none until they are asked for. */
export const useUnits = (isAsked: boolean) => {
  const format = useFormat()
  const isAllowed = useCan('seeFigures')
  const { data } = useQuery({
    queryKey: keys.unitPoints({}),
    queryFn: () => read(api.units.points.$get({ query: {} })),
    staleTime: tenMinutes,
    enabled: isAllowed && isAsked,
  })
  const units = useMemo(
    () =>
      isAsked
        ? (data?.units ?? []).map((unit) => ({
            code: unit.code,
            name: format.unit(unit),
            latitude: unit.latitude,
            longitude: unit.longitude,
          }))
        : [],
    [data, format, isAsked],
  )
  return { units, isAllowed }
}
