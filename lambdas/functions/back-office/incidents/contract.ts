import { z } from '@hono/zod-openapi'
import { operatorActions } from '../../../core/operator/operator-actions.ts'
import { scenes } from '../../../core/report/scene.ts'
import { careOutcomes } from '../../../core/shared/care-outcome.ts'
import { reporterLanguages } from '../../../core/shared/language.ts'
import { defineRoute } from '../http/describe-route.ts'
import {
  category,
  countedProvince,
  json,
  moment,
  pageToken,
  rangeAnd,
  reportId,
  status,
  unitKind,
  version,
} from '../http/schemas.ts'

const unit = z
  .object({ code: z.string(), kind: unitKind, nameTh: z.string(), nameEn: z.string() })
  .openapi('UnitName')
const point = z.object({ latitude: z.number(), longitude: z.number() })
/** Query parameters with several values are written with commas: `status=new,acknowledged`. */
const several = <Schema extends z.ZodType<unknown, string>>(schema: Schema) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(schema))
    .openapi({ type: 'string' })

/** A row holds nothing that tells who reported or where exactly. */
const row = z
  .object({
    id: z.string(),
    caseCode: z.string(),
    acceptedAt: moment,
    status,
    scene: z.enum(scenes),
    category,
    province: countedProvince,
    district: z.string().optional(),
    /** The station or centre that has acknowledged it, or else the first that was told. */
    unit: unit.optional(),
    acknowledgedAt: moment.optional(),
    endedAt: moment.optional(),
    /** How many steps of the ladder it has taken. */
    climbed: z.number(),
    /** How many other reports of the same incident are linked to it. */
    alsoReported: z.number(),
    sameAs: z.string().optional(),
    version,
  })
  .openapi('IncidentRow')
export type IncidentRow = z.infer<typeof row>

export const listOrders = ['newest', 'oldest'] as const
const filters = { status: several(status).optional(), category: several(category).optional() }

const page = z
  .object({
    rows: z.array(row),
    /** Where the next page begins; absent on the last one. */
    next: pageToken.optional(),
    /** How many there are in all, as the figures count them. */
    total: z.number(),
    askedAt: moment,
  })
  .openapi('IncidentPage')
export type IncidentPageBody = z.infer<typeof page>

export const listIncidentsRoute = defineRoute('seeIncidents', {
  summary: 'Page of incidents',
  method: 'get',
  path: '/api/incidents',
  tags: ['incidents'],
  request: {
    query: rangeAnd({
      ...filters,
      order: z.enum(listOrders).default('newest'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
      page: pageToken.optional(),
    }),
  },
  responses: { 200: json(page, 'A page of incidents') },
})

/** Rows of some reports, for what live updates name: those that the account may see and that exist. */
export const getRowsRoute = defineRoute('seeIncidents', {
  summary: 'Rows of some incidents',
  method: 'get',
  path: '/api/incidents/rows',
  tags: ['incidents'],
  request: { query: z.object({ ids: several(reportId) }) },
  responses: { 200: json(z.object({ rows: z.array(row) }), 'Rows of these reports') },
})

const mapPoint = z.object({
  id: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  acceptedAt: moment,
  status,
  category,
})
const points = z
  .object({
    points: z.array(mapPoint),
    /** True: these are only the newest of the days that are asked for. */
    hasMore: z.boolean(),
    total: z.number(),
    askedAt: moment,
  })
  .openapi('MapPoints')
export type MapPoints = z.infer<typeof points>

/** Reading it is in the audit log: a point is where somebody was in danger. */
export const getPointsRoute = defineRoute('seePersonal', {
  summary: 'Points for the map',
  method: 'get',
  path: '/api/incidents/points',
  tags: ['incidents'],
  request: { query: rangeAnd(filters) },
  responses: { 200: json(points, 'Points for the map, the newest first') },
})

const delivery = z.object({
  kind: z.enum(['owed', 'sent', 'refused', 'withdrawn']),
  at: moment.optional(),
  attempts: z.number(),
  reason: z.string().optional(),
})
/** A line of the history in the reader's language, without anything of the reporter. */
const historyLine = z.object({ at: moment, kind: z.string(), text: z.string(), by: z.string().optional() })
const candidate = z.object({
  unit,
  metres: z.number(),
  isLinked: z.boolean(),
  isChosen: z.boolean(),
  /** The distance is measured to where the place index has the station. */
  seenByPlaceIndex: z.boolean(),
})
const said = z.object({
  key: z.string(),
  at: moment,
  from: z.enum(['reporter', 'officer', 'note', 'service']),
  by: z.string().optional(),
  text: z.string().optional(),
  /** A photo, voice message or video; `url` opens it for some minutes where it is kept. */
  file: z
    .object({
      media: z.enum(['image', 'audio', 'video', 'file']),
      state: z.enum(['kept', 'gone', 'empty', 'tooLarge', 'unavailable', 'waiting']),
      url: z.string().optional(),
    })
    .optional(),
})

export const detail = row
  .extend({
    place: z.object({ point, title: z.string().optional(), address: z.string().optional() }),
    phone: z.string().optional(),
    chatOnly: z.boolean(),
    who: z.string().optional(),
    reporterLanguage: z.enum(reporterLanguages),
    round: z.number(),
    holder: z.object({ unit, name: z.string() }).optional(),
    routing: z
      .object({
        decidedAt: moment,
        method: z.enum(['placeIndexAndRoster', 'roster']),
        reason: z.string(),
        /** Why, in the reader's language. */
        explanation: z.string(),
        flags: z.array(z.object({ flag: z.string(), text: z.string() })),
        candidates: z.array(candidate),
      })
      .optional(),
    notices: z.array(
      z.object({
        key: z.string(),
        to: z.string(),
        what: z.string(),
        unit: unit.optional(),
        isSilent: z.boolean(),
        state: delivery,
      }),
    ),
    history: z.array(historyLine),
    conversation: z.array(said),
    care: z
      .object({
        forwardedAt: moment,
        by: z.string(),
        team: unit.optional(),
        acceptedAt: moment.optional(),
        followUps: z.array(z.object({ dueAt: moment, doneAt: moment.optional() })),
        closed: z.object({ at: moment, outcome: z.enum(careOutcomes) }).optional(),
      })
      .optional(),
    alsoReportedBy: z.array(z.object({ id: z.string(), caseCode: z.string() })),
    /** What this account may do with it now. */
    actions: z.array(z.enum(operatorActions)),
  })
  .openapi('Incident')
export type Incident = z.infer<typeof detail>

export const oneReport = { params: z.object({ id: reportId }) }

/** Reading it is in the audit log. */
export const getIncidentRoute = defineRoute('seePersonal', {
  summary: 'One incident',
  method: 'get',
  path: '/api/incidents/{id}',
  tags: ['incidents'],
  request: oneReport,
  responses: { 200: json(detail, 'All that is known of an incident') },
})
