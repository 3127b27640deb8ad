import { z } from '@hono/zod-openapi'
import { careOutcomes } from '../../../core/shared/care-outcome.ts'
import { defineRoute } from '../http/describe-route.ts'
import { json, textSchema } from '../http/schemas.ts'
import { detail, oneReport } from './contract.ts'

/** What an action comes to: the incident as it is then. */
const acted = { 200: json(detail, 'Done; the incident as it is now') }
/** A unit's code; a longer one is none. */
const unitCode = z.string().min(1).max(60)
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { content: { 'application/json': { schema } }, required: true },
})

/** For a unit whose group is silent: somebody has spoken with it, by phone or radio. */
export const acknowledgeRoute = defineRoute('act', {
  summary: 'Acknowledge for a silent unit',
  method: 'post',
  path: '/api/incidents/{id}/acknowledge',
  tags: ['incidents'],
  request: { ...oneReport, ...body(z.object({ unit: unitCode, spokeWith: textSchema(100) })) },
  responses: acted,
})

/** What the scene has come to, told by phone or radio. */
export const sceneRoute = defineRoute('act', {
  summary: 'What the scene has come to',
  method: 'post',
  path: '/api/incidents/{id}/scene',
  tags: ['incidents'],
  request: { ...oneReport, ...body(z.object({ action: z.enum(['arrived', 'closed']) })) },
  responses: acted,
})

export const rerouteRoute = defineRoute('act', {
  summary: 'Send to another unit',
  method: 'post',
  path: '/api/incidents/{id}/reroute',
  tags: ['incidents'],
  request: { ...oneReport, ...body(z.object({ unit: unitCode, reason: textSchema(300) })) },
  responses: acted,
})

export const noteRoute = defineRoute(['act', 'care'], {
  summary: 'Note for the file',
  method: 'post',
  path: '/api/incidents/{id}/notes',
  tags: ['incidents'],
  /** `key` is made by the page: the same note sent twice is one note. */
  request: { ...oneReport, ...body(z.object({ text: textSchema(2_000), key: z.string().uuid() })) },
  responses: acted,
})

export const forwardRoute = defineRoute('act', {
  summary: 'Hand over for care',
  method: 'post',
  path: '/api/incidents/{id}/forward',
  tags: ['incidents'],
  request: { ...oneReport },
  responses: acted,
})

/** Links it as another report of the same incident; nothing is deleted, and both stay counted. */
export const mergeRoute = defineRoute('act', {
  summary: 'Link to another report of the same',
  method: 'post',
  path: '/api/incidents/{id}/merge',
  tags: ['incidents'],
  /** The other report's id or its case code, such as `K7F-3QD`. */
  request: { ...oneReport, ...body(z.object({ into: textSchema(40) })) },
  responses: acted,
})

export const careRoute = defineRoute('care', {
  summary: 'A step of the care',
  method: 'post',
  path: '/api/incidents/{id}/care',
  tags: ['incidents'],
  request: {
    ...oneReport,
    ...body(
      z.discriminatedUnion('action', [
        z.object({ action: z.literal('acceptCare') }),
        z.object({ action: z.literal('followedUp') }),
        z.object({ action: z.literal('closeCare'), outcome: z.enum(careOutcomes) }),
      ]),
    ),
  },
  responses: acted,
})
