import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Watch } from '../core/ports.ts'

/** The function's log: JSON lines without personal data. */
export const logger = new Logger()

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
