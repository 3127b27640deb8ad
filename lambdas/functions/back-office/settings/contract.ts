import { z } from '@hono/zod-openapi'
import { ladderSteps } from '../../../core/shared/ladder-step.ts'
import { defineRoute } from '../http/describe-route.ts'
import { category, json, moment, unitKind, version } from '../http/schemas.ts'

/** The ladder rises; its first three steps call in stations, the centre and the commanders, in any case within ten minutes. */
const ladder = z
  .array(z.object({ step: z.enum(ladderSteps), afterSeconds: z.number().int().min(10).max(7_200) }))
  .min(1)
  .max(10)
/** Which unit kinds are told at once; the nearest station (or the centre in its place) always is. */
const policies = z.record(category, z.array(unitKind))

const settings = z
  .object({
    version,
    ladder,
    policies,
    /** What holds where nothing was changed. */
    defaults: z.object({ ladder, policies }),
    changedAt: moment.optional(),
    changedBy: z.string().optional(),
  })
  .openapi('Settings')
export type SettingsBody = z.infer<typeof settings>

export const getSettingsRoute = defineRoute('seeSettings', {
  summary: 'Ladder and policies',
  method: 'get',
  path: '/api/settings',
  tags: ['settings'],
  responses: { 200: json(settings, 'The ladder and who is told of what') },
})

export const putSettingsRoute = defineRoute('managePolicies', {
  summary: 'Change ladder and policies',
  method: 'put',
  path: '/api/settings',
  tags: ['settings'],
  request: {
    body: {
      content: { 'application/json': { schema: z.object({ version, ladder, policies }) } },
      required: true,
    },
  },
  responses: { 200: json(settings, 'The settings as they are now') },
})

const texts = z
  .object({
    groups: z.array(
      z.object({
        name: z.string(),
        texts: z.array(
          z.object({ key: z.string(), when: z.string(), th: z.string(), en: z.string().optional() }),
        ),
      }),
    ),
  })
  .openapi('MessageTexts')
export type MessageTexts = z.infer<typeof texts>

/** The texts that citizens and responders read, with examples in their gaps. */
export const getTextsRoute = defineRoute('seeSettings', {
  summary: 'Message texts',
  method: 'get',
  path: '/api/texts',
  tags: ['settings'],
  responses: { 200: json(texts, 'Message texts') },
})
