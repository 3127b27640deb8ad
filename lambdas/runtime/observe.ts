import { AsyncLocalStorage } from 'node:async_hooks'
import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { ReportId } from '../core/shared/report-id.ts'
import type { Watch } from '../core/shared/watch.ts'

/** Several messages are worked on at once, so that the logger itself cannot remember what each is about. */
const subject = new AsyncLocalStorage<{ report?: ReportId }>()

/** What is logged in the course of this work says what it is about, once that is known. */
export const withLogContext = <Answer>(work: () => Answer): Answer => subject.run({}, work)

/** The work that is going on is about this report, by which it is found at night. */
export const setLogSubject = (report: ReportId): void => {
  const work = subject.getStore()
  if (work) work.report = report
}

class SubjectLogger extends Logger {
  protected override printLog(...[level, line]: Parameters<Logger['printLog']>): void {
    super.printLog(level, line.addAttributes({ ...subject.getStore() }))
  }
}

/** The function's log: JSON lines without personal data. */
export const logger = new SubjectLogger()

/** Signals as CloudWatch metrics in the embedded format, each with a line in the log. */
export const metricWatch = (metrics = new Metrics()): Watch => ({
  raise(signal, count = 1) {
    metrics.singleMetric().addMetric(signal, MetricUnit.Count, count)
    logger.warn(signal, { count })
  },
})

/** Ends the process over something that must be there at the start, with one line that names it. */
export const failAtStart = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
