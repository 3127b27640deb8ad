import Button from '@cloudscape-design/components/button'
import { useState } from 'react'
import type { ExportJobBody } from '../../../../lambdas/functions/back-office/exports/contract.ts'
import { OpenExport } from '../../downloads/export-watch.tsx'
import { useStartExport } from '../../downloads/use-exports.ts'
import { useFormat } from '../../format/format.ts'
import { useFlashes } from '../../shell/flashes.tsx'
import { useFaultText } from '../../shell/loaded.tsx'
import { useTexts } from '../../texts/texts.ts'
import { isOver, isUnderWay } from './job-state.ts'
import { downloadsTexts } from './texts.ts'

/** Opens a file that is there; has one that failed, or is not kept any more, made again. */
export const JobAction = ({ job }: { job: ExportJobBody }) => {
  const texts = useTexts(downloadsTexts)
  const format = useFormat()
  const faultText = useFaultText()
  const { show } = useFlashes()
  const { mutate, isPending } = useStartExport()
  /** One id for every try of this row: a lost answer does not make two files. */
  const [id] = useState(() => crypto.randomUUID())
  const isGone = isOver(job, Date.now())
  if (isUnderWay(job)) return null
  if (job.state === 'done' && !isGone) return <OpenExport job={job} />
  const action = isGone ? texts.anew : texts.again
  const onError = (fault: Error) =>
    show({ id, type: 'error', header: texts.failed, content: faultText(fault) })
  return (
    <Button
      iconName="refresh"
      loading={isPending}
      ariaLabel={texts.ofFile(action, texts.kinds[job.kind], format.dateTime(job.askedAt))}
      onClick={() => mutate({ id, kind: job.kind, filters: job.filters }, { onError })}
    >
      {action}
    </Button>
  )
}
