import { readExportMessage } from '../../adapters/sqs/export-message.ts'
import { type MakeExportPorts, makeExport } from '../../core/exports/make-export.ts'

/** Makes the file that a message names. Throws to have the message back. */
export const createExportsWork =
  (ports: MakeExportPorts) =>
  (body: string): Promise<void> =>
    makeExport(readExportMessage(body), ports)
