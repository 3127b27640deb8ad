import { z } from '@hono/zod-openapi'
import { defineRoute } from '../http/describe-route.ts'
import { byStatusSchema, category, countedProvince, day, json, moment, range } from '../http/schemas.ts'

const counts = z.object({
  total: z.number(),
  byStatus: byStatusSchema,
  byCategory: z.record(category, byStatusSchema),
})
const inProvinces = z.array(z.object({ province: countedProvince, byStatus: byStatusSchema }))

const figures = z
  .object({
    from: day,
    to: day,
    province: countedProvince.optional(),
    /** Accepted on the days that are asked for. */
    ofRange: counts.extend({ byProvince: inProvinces }),
    /** On the last of them alone: ยอดประจำวัน. */
    ofLastDay: counts,
    /** Since the beginning, up to the last of them: ยอดสะสม. */
    cumulative: counts,
    days: z.array(z.object({ day: z.string(), byStatus: byStatusSchema })),
    /** Accepted reports by weekday (from Sunday) and hour (from midnight). */
    byHour: z.array(z.array(z.number())),
    /** False: some reports may be off by a moment; ask again. */
    isSettled: z.boolean(),
    askedAt: moment,
  })
  .openapi('Figures')
export type FiguresBody = z.infer<typeof figures>

export const getFiguresRoute = defineRoute('seeFigures', {
  summary: 'Daily and cumulative figures',
  method: 'get',
  path: '/api/figures',
  tags: ['figures'],
  request: { query: range },
  responses: { 200: json(figures, 'Daily and cumulative figures') },
})

export const stageTimesSchema = ['sent', 'acknowledged', 'arrived', 'ended'] as const
const stageTimes = z.object({
  /** How many reports have reached it. */
  reached: z.number(),
  /** From acceptance (ms, within 5 %); absent where none has. */
  p50: z.number().optional(),
  p90: z.number().optional(),
})
const responseTimes = z
  .object({
    accepted: z.number(),
    /** Accepted on these days and never acknowledged; those of them that are still new. */
    unacknowledged: z.number(),
    stillNew: z.number(),
    stages: z.record(z.enum(stageTimesSchema), stageTimes),
    isSettled: z.boolean(),
    askedAt: moment,
  })
  .openapi('ResponseTimes')
export type ResponseTimesBody = z.infer<typeof responseTimes>

export const getResponseTimesRoute = defineRoute('seeFigures', {
  summary: 'Response times',
  method: 'get',
  path: '/api/response-times',
  tags: ['figures'],
  request: { query: range },
  responses: { 200: json(responseTimes, 'Median and ninth decile of each stage') },
})

const linkedOfAll = z.object({ linked: z.number(), all: z.number() })
const participation = z
  .object({
    /** Follows less unfollows since the service counts. */
    friends: z.object({
      now: z.number(),
      days: z.array(z.object({ day: z.string(), follows: z.number(), unfollows: z.number() })),
    }),
    /** LINE's own figure, with the day that it is of; absent where LINE has none. */
    line: z
      .object({ day: z.string(), followers: z.number(), targetedReaches: z.number(), blocks: z.number() })
      .optional(),
    stations: linkedOfAll,
    centres: linkedOfAll,
    teams: linkedOfAll,
    commands: linkedOfAll,
    provinces: z.object({ covered: z.number(), all: z.number(), uncovered: z.array(countedProvince) }),
    askedAt: moment,
  })
  .openapi('Participation')
export type ParticipationBody = z.infer<typeof participation>

export const getParticipationRoute = defineRoute('seeFigures', {
  summary: 'Who takes part',
  method: 'get',
  path: '/api/participation',
  tags: ['figures'],
  request: { query: range },
  responses: { 200: json(participation, 'Friends, linked units, provinces covered') },
})

const officerCount = z.object({
  all: z.number(),
  /** On the days that are asked for. */
  registered: z.number(),
  onOtherDays: z.number(),
  notYet: z.number(),
})
const officerFigures = z
  .object({
    total: officerCount,
    byRole: z.array(officerCount.extend({ role: z.string() })),
    byProvince: z.array(officerCount.extend({ province: countedProvince })),
    days: z.array(z.object({ day: z.string(), registered: z.number() })),
    /** When the roster was last counted; absent where it never was. */
    countedAt: moment.optional(),
    /** False: somebody has registered, or a roster was imported, since. */
    isSettled: z.boolean(),
  })
  .openapi('OfficerFigures')
export type OfficerFiguresBody = z.infer<typeof officerFigures>

export const getOfficerFiguresRoute = defineRoute('seeFigures', {
  summary: 'Registered officers',
  method: 'get',
  path: '/api/officers/figures',
  tags: ['figures'],
  request: { query: range },
  responses: { 200: json(officerFigures, 'Registered officers by role, province and day') },
})
