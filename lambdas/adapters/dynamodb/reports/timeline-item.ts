import * as z from 'zod/mini'
import { pressProblems } from '../../../core/report/actions.ts'
import type { TimelineEntry } from '../../../core/report/model.ts'
import { careOutcomes } from '../../../core/shared/care-outcome.ts'
import { ladderSteps } from '../../../core/shared/ladder-step.ts'
import { storedReportId } from '../stored.ts'
import { storedAction, storedReason, storedRefusal } from './notice-item.ts'
import { storedOfficePerson, storedResponder } from './stored-responder.ts'

const line = <Kind extends string>(kind: Kind) => ({ at: z.number(), kind: z.literal(kind) })

/** One line of a report's history as it stands on the report. */
export const timelineSchema = () =>
  z.discriminatedUnion('kind', [
    z.object(line('accepted')),
    z.object({
      ...line('amended'),
      what: z.enum(['phone', 'category', 'place', 'again', 'chatOnly', 'who', 'mistaken']),
    }),
    z.object({ ...line('routed'), units: z.array(z.string()) }),
    z.object({ ...line('sent'), notice: z.string(), requestId: z.exactOptional(z.string()) }),
    z.object({ ...line('refused'), notice: z.string(), reason: storedRefusal }),
    z.object({ ...line('passedOn'), from: z.string(), to: z.string() }),
    z.object(line('undeliverable')),
    z.object({
      ...line('climbed'),
      step: z.enum(ladderSteps),
      waited: z.number(),
      units: z.array(z.string()),
    }),
    z.object({
      ...line('acted'),
      action: storedAction,
      by: storedResponder,
      event: z.string(),
      outcome: z.exactOptional(z.enum(careOutcomes)),
    }),
    z.object({
      ...line('pressRefused'),
      action: storedAction,
      why: z.enum(pressProblems),
      event: z.string(),
      unit: z.exactOptional(z.string()),
      times: z.number(),
    }),
    z.object({ ...line('reopened'), why: storedReason, event: z.string() }),
    z.object(line('searchEnded')),
    z.object({ ...line('careAssigned'), team: z.string() }),
    z.object({ ...line('followUpDue'), nth: z.number() }),
    z.object({ ...line('corroborated'), report: storedReportId }),
    z.object({
      ...line('rerouted'),
      to: z.string(),
      by: storedOfficePerson,
      reason: z.string(),
      event: z.string(),
    }),
    z.object({ ...line('noted'), by: storedOfficePerson, event: z.string() }),
    z.object({ ...line('merged'), into: storedReportId, by: storedOfficePerson, event: z.string() }),
  ]) satisfies z.ZodMiniType<TimelineEntry>
