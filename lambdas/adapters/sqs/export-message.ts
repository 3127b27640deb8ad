import * as z from 'zod/mini'

const exportMessage = z.object({ account: z.string(), id: z.string() })
export type ExportMessage = z.infer<typeof exportMessage>

/** Throws where a message of the queue of exports is not one of ours. */
export const readExportMessage = (body: string): ExportMessage => exportMessage.parse(JSON.parse(body))
