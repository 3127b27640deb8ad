import * as z from 'zod/mini'
import type { Talk } from '../../../core/report/talk.ts'
import { lazy } from '../on-first-use.ts'
import { storedReportId, storedSaid } from '../stored.ts'
import { storedOfficePerson, storedResponder } from './stored-responder.ts'

const lost = z.enum(['gone', 'empty', 'tooLarge', 'unavailable'])

const talkSchema = () =>
  z.object({
    report: storedReportId,
    key: z.string(),
    at: z.number(),
    from: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('reporter') }),
      z.object({ kind: z.literal('officer'), by: storedResponder }),
      z.object({ kind: z.literal('note'), by: storedResponder }),
      z.object({ kind: z.literal('officeNote'), by: storedOfficePerson }),
    ]),
    said: storedSaid,
    file: z.exactOptional(
      z.union([
        z.object({ kind: z.literal('kept'), token: z.string(), mediaType: z.string(), bytes: z.number() }),
        z.object({ kind: lost }),
      ]),
    ),
  }) satisfies z.ZodMiniType<Talk>

/** What was said about a report as it stands in the table, read back once and then trusted. */
export const talkItem = lazy<Talk>(talkSchema)
