import Box from '@cloudscape-design/components/box'
import ProgressBar from '@cloudscape-design/components/progress-bar'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { ExportJob } from '../../../../lambdas/functions/back-office/exports/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { isOver, percentOf } from './job-state.ts'
import { downloadsWords } from './words.ts'

/** How far a file is. */
export const JobProgress = ({ job }: { job: ExportJob }) => {
  const words = useWords(downloadsWords)
  const { number } = useFormat()
  switch (job.state) {
    case 'waiting':
      return <StatusIndicator type="pending">{words.waiting}</StatusIndicator>
    case 'running': {
      const percent = percentOf(job)
      if (percent === undefined) return <StatusIndicator type="loading">{words.running}</StatusIndicator>
      return (
        <ProgressBar
          value={percent}
          label={words.running}
          additionalInfo={words.progress(number(job.rows ?? 0), number(job.ofRows ?? 0))}
        />
      )
    }
    case 'done':
      if (isOver(job, Date.now())) return <StatusIndicator type="stopped">{words.over}</StatusIndicator>
      return <StatusIndicator type="success">{words.done}</StatusIndicator>
    case 'failed':
      return (
        <>
          <StatusIndicator type="error">{words.failed}</StatusIndicator>
          {job.problem && <Box color="text-body-secondary">{job.problem}</Box>}
        </>
      )
  }
}
