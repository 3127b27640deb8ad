import Button from '@cloudscape-design/components/button'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { ExportJobBody } from '../../../lambdas/functions/back-office/exports/contract.ts'
import { useFormat } from '../format/format.ts'
import { isUnderWay } from '../pages/downloads/job-state.ts'
import { type Flash, useFlashes } from '../shell/flashes.tsx'
import { useFaultText } from '../shell/loaded.tsx'
import { useTexts } from '../texts/texts.ts'
import { exportTexts } from './export-texts.ts'
import { useExports, useOpenExport } from './use-exports.ts'

/** A button that opens a finished file, and says where it could not. */
export const OpenExport = ({ job }: { job: Pick<ExportJobBody, 'id'> }) => {
  const texts = useTexts(exportTexts)
  const { show } = useFlashes()
  const faultText = useFaultText()
  const { mutate, isPending } = useOpenExport()
  const onError = (fault: Error) =>
    show({ id: `open-${job.id}`, type: 'error', header: texts.notOpened, content: faultText(fault) })
  return (
    <Button iconName="download" loading={isPending} onClick={() => mutate(job, { onError })}>
      {texts.open}
    </Button>
  )
}

const useFlashOf = (): ((job: ExportJobBody) => Flash) => {
  const texts = useTexts(exportTexts)
  const format = useFormat()
  return (job) => {
    const { id, state, rows, ofRows } = job
    const kind = texts.kinds[job.kind]
    switch (state) {
      case 'waiting':
        return { id, type: 'in-progress', header: texts.waiting(kind), content: texts.stays }
      case 'running': {
        const progress =
          rows === undefined || ofRows === undefined
            ? ''
            : ` ${texts.rows(format.number(rows), format.number(ofRows))}`
        return { id, type: 'in-progress', header: texts.running(kind) + progress, content: texts.stays }
      }
      case 'done':
        return {
          id,
          type: 'success',
          header: texts.done(kind),
          content: job.fileName,
          action: <OpenExport job={job} />,
        }
      case 'failed':
        return { id, type: 'error', header: texts.failed(kind), content: job.problem }
    }
  }
}

/** Tells, on every page, what becomes of the files that are being made; those that were finished before are no news. */
export const ExportWatch = () => {
  const { data: jobs } = useExports()
  const { show } = useFlashes()
  const flashOf = useFlashOf()
  const told = useRef(new Map<string, string>())
  const tell = useEffectEvent((all: readonly ExportJobBody[]) => {
    for (const job of all) {
      const news = `${job.state} ${job.rows}`
      const before = told.current.get(job.id)
      if (before === news || (before === undefined && !isUnderWay(job))) continue
      told.current.set(job.id, news)
      show(flashOf(job))
    }
  })
  useEffect(() => {
    if (jobs) tell(jobs)
  }, [jobs])
  return null
}
