import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { QuotaFigures } from '../../core/delivery/quota/ports.ts'

/** Figures as CloudWatch metrics in the embedded format, all of one look in one record. */
export const metricFigures = (metrics = new Metrics()): QuotaFigures => ({
  record({ LineQuotaUsedShare, ...counts }) {
    metrics.addMetric('LineQuotaUsedShare', MetricUnit.Percent, LineQuotaUsedShare)
    for (const [name, count] of Object.entries(counts)) metrics.addMetric(name, MetricUnit.Count, count)
    metrics.publishStoredMetrics()
  },
})
