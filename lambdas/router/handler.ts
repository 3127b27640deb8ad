import { type DeliverPorts, deliver } from '../core/deliver.ts'
import { readReportMessage } from '../queue/queues.ts'

/** Routes and delivers the report that a message names. Throws to have the message back. */
export const createRouterWork =
  (ports: DeliverPorts) =>
  (body: string): Promise<void> =>
    deliver(readReportMessage(body), ports)
