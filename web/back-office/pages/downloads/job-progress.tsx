import Box from '@cloudscape-design/components/box'
import ProgressBar from '@cloudscape-design/components/progress-bar'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { ExportJobBody } from '../../../../lambdas/functions/back-office/exports/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { isOver, percentOf } from './job-state.ts'
import { downloadsTexts } from './texts.ts'

/** How far a file is. */
export const JobProgress = ({ job }: { job: ExportJobBody }) => {
  const texts = useTexts(downloadsTexts)
  const { number } = useFormat()
  switch (job.state) {
    case 'waiting':
      return <StatusIndicator type="pending">{texts.waiting}</StatusIndicator>
    case 'running': {
      const percent = percentOf(job)
      if (percent === undefined) return <StatusIndicator type="loading">{texts.running}</StatusIndicator>
      return (
        <ProgressBar
          value={percent}
          label={texts.running}
          additionalInfo={texts.progress(number(job.rows ?? 0), number(job.ofRows ?? 0))}
        />
      )
    }
    case 'done':
      if (isOver(job, Date.now())) return <StatusIndicator type="stopped">{texts.over}</StatusIndicator>
      return <StatusIndicator type="success">{texts.done}</StatusIndicator>
    case 'failed':
      return (
        <>
          <StatusIndicator type="error">{texts.failed}</StatusIndicator>
          {job.problem && <Box color="text-body-secondary">{job.problem}</Box>}
        </>
      )
  }
}
