import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ExportJobBody } from '../../../lambdas/functions/back-office/exports/contract.ts'
import { api, read } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { lookAgainAfter } from '../pages/downloads/job-state.ts'
import { useCan } from '../session/session.tsx'
import { useLanguage } from '../texts/language.ts'

export type ExportFileKind = ExportJobBody['kind']

/** What a file is asked to hold. The id is made once: asking again after a failure makes the same file. */
export interface ExportWish {
  readonly id: string
  readonly kind: ExportFileKind
  readonly filters: ExportJobBody['filters']
}

/** The jobs of this account, the newest first; asked for again and again while one is unfinished. */
export const useExports = (): UseQueryResult<readonly ExportJobBody[]> => {
  const mayExport = useCan('export')
  return useQuery({
    queryKey: keys.exports,
    queryFn: async (): Promise<readonly ExportJobBody[]> => (await read(api.exports.$get())).jobs,
    enabled: mayExport,
    refetchInterval: ({ state }) => lookAgainAfter(state.data ?? []),
  })
}

/** Has a file made; it goes on where the page is left. */
export const useStartExport = () => {
  const queries = useQueryClient()
  const { language } = useLanguage()
  return useMutation({
    mutationFn: (wish: ExportWish) => read(api.exports.$post({ json: { ...wish, language } })),
    onSuccess: (job) => {
      // At once, so that whoever watches has seen it begin, however soon it is done.
      queries.setQueryData<readonly ExportJobBody[]>(keys.exports, (jobs = []) => [
        job,
        ...jobs.filter(({ id }) => id !== job.id),
      ])
      return queries.invalidateQueries({ queryKey: keys.exports })
    },
  })
}

/** Opens a finished file: its link is good for some minutes only, so that a new one is asked for. */
export const useOpenExport = () =>
  useMutation({
    mutationFn: ({ id }: Pick<ExportJobBody, 'id'>) => read(api.exports[':id'].$get({ param: { id } })),
    onSuccess: ({ url }) => {
      if (url) location.assign(url)
    },
  })
