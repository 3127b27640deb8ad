import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { UnitBody } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import { api, read } from '../../../api/client.ts'
import { keys } from '../../../api/keys.ts'

/** What can be done to a unit beside editing it; each leaves the unit on the page as it is then. */
export const useUnitActions = (code: string) => {
  const queries = useQueryClient()
  const param = { code }
  const keep = (unit: UnitBody) => {
    queries.setQueryData(keys.unit(code), unit)
    return queries.invalidateQueries({ queryKey: keys.allUnits })
  }
  const makeCode = useMutation({
    mutationFn: () => read(api.units[':code']['link-code'].$post({ param })),
    onSuccess: ({ unit }) => keep(unit),
    // The code is on the page alone: nothing of it is kept behind the page.
    gcTime: 0,
  })
  const unlink = useMutation({
    mutationFn: () => read(api.units[':code'].unlink.$post({ param })),
    onSuccess: keep,
  })
  const drill = useMutation({
    mutationFn: () => read(api.units[':code'].drill.$post({ param })),
    onSuccess: keep,
  })
  return { makeCode, unlink, drill }
}
