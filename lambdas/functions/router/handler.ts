import { readReportMessage } from '../../adapters/sqs/queues.ts'
import { type DeliverPorts, deliver } from '../../core/delivery/deliver.ts'
import type { ReportId } from '../../core/shared/report-id.ts'

/**
 * Routes and delivers the report that a message names. Throws to have the message back.
 * @param isAbout told which report it is, for the log
 */
export const createRouterWork =
  (ports: DeliverPorts, isAbout: (report: ReportId) => void) =>
  (body: string): Promise<void> => {
    const report = readReportMessage(body)
    isAbout(report)
    return deliver(report, ports)
  }
