import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnitImportBody } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import { keys } from '../../../api/keys.ts'
import { uploadUnits } from './upload.ts'

/** What is on the page: a file, what trying it has shown, and what saving it has done. */
export const useImport = () => {
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const [tried, setTried] = useState<UnitImportBody>()
  const [done, setDone] = useState<UnitImportBody>()
  const [share, setShare] = useState(0)
  const sending = useMutation({
    mutationFn: ({ file, isCommitted }: { file: File; isCommitted: boolean }) => {
      setShare(0)
      return uploadUnits(file, isCommitted, setShare)
    },
    onSuccess: (result) => {
      if (!result.isDone) {
        setTried(result)
        return
      }
      setDone(result)
      return queries.invalidateQueries({ queryKey: keys.allUnits })
    },
  })
  const start = (isCommitted: boolean) => {
    if (file) sending.mutate({ file, isCommitted })
  }
  return {
    file,
    tried,
    done,
    isBusy: sending.isPending,
    isCommitting: sending.variables?.isCommitted ?? false,
    /** How much is sent, 0 to 1; undefined while nothing is being sent. */
    progress: sending.isPending ? share : undefined,
    error: sending.error,
    choose: (chosen: File | undefined) => {
      setFile(chosen)
      setTried(undefined)
      setDone(undefined)
      sending.reset()
    },
    check: () => start(false),
    commit: () => start(true),
  }
}
