import { z } from '@hono/zod-openapi'
import { unitSilences } from '../../../core/operator/units/silence.ts'
import { coordinateSources } from '../../../core/shared/unit.ts'
import { defineRoute } from '../http/describe-route.ts'
import { json, moment, pageToken, provinceCode, textSchema, unitKind, version } from '../http/schemas.ts'

const drill = z.object({
  sentAt: moment.optional(),
  answeredAt: moment.optional(),
  answeredBy: z.string().optional(),
})

const unit = z
  .object({
    code: z.string(),
    kind: unitKind,
    nameTh: z.string(),
    nameEn: z.string(),
    province: provinceCode,
    district: z.string().optional(),
    point: z.object({ latitude: z.number(), longitude: z.number() }),
    coordinateSource: z.enum(coordinateSources),
    phone: z.string().optional(),
    isLinked: z.boolean(),
    linkedAt: moment.optional(),
    /** A code has been made and is good until then. */
    codeExpiresAt: moment.optional(),
    lastDrill: drill.optional(),
    registeredOfficers: z.number(),
    silences: z.array(z.enum(unitSilences)),
    version,
  })
  .openapi('Unit')
export type UnitBody = z.infer<typeof unit>

const unitPage = z
  .object({ units: z.array(unit), next: pageToken.optional(), total: z.number(), silent: z.number() })
  .openapi('UnitPage')

export const listUnitsRoute = defineRoute('seeSettings', {
  summary: 'Page of units',
  method: 'get',
  path: '/api/units',
  tags: ['units'],
  request: {
    query: z.object({
      province: provinceCode.optional(),
      kind: unitKind.optional(),
      silent: z.enum(['yes', 'no']).optional(),
      linked: z.enum(['yes', 'no']).optional(),
      /** Part of a name or a code. */
      text: z.string().trim().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      page: pageToken.optional(),
    }),
  },
  responses: { 200: json(unitPage, 'Units of the roster') },
})

/** Where the stations are, for the map: no audit, it is no personal data. */
export const getUnitPointsRoute = defineRoute('seeFigures', {
  summary: 'Where the units are',
  method: 'get',
  path: '/api/units/points',
  tags: ['units'],
  request: { query: z.object({ province: provinceCode.optional() }) },
  responses: {
    200: json(
      z.object({
        units: z.array(
          z.object({
            code: z.string(),
            kind: unitKind,
            nameTh: z.string(),
            nameEn: z.string(),
            latitude: z.number(),
            longitude: z.number(),
            isLinked: z.boolean(),
          }),
        ),
      }),
      'Where the units are',
    ),
  },
})

const oneUnit = { params: z.object({ code: z.string().max(60) }) }
const changed = { 200: json(unit, 'The unit as it is now') }

export const getUnitRoute = defineRoute('seeSettings', {
  summary: 'One unit',
  method: 'get',
  path: '/api/units/{code}',
  tags: ['units'],
  request: oneUnit,
  responses: changed,
})

const edited = z.object({
  version,
  nameTh: textSchema(120),
  nameEn: textSchema(120),
  district: z.string().trim().max(60).optional(),
  point: z.object({ latitude: z.number().min(5).max(21), longitude: z.number().min(97).max(106) }),
  phone: z.string().trim().max(30).optional(),
})

/** 409 where somebody else has saved since: nobody's edit is lost. */
export const editUnitRoute = defineRoute('manageUnits', {
  summary: 'Edit a unit',
  method: 'put',
  path: '/api/units/{code}',
  tags: ['units'],
  request: { ...oneUnit, body: { content: { 'application/json': { schema: edited } }, required: true } },
  responses: changed,
})

export const makeLinkCodeRoute = defineRoute('manageUnits', {
  summary: 'Make a link code',
  method: 'post',
  path: '/api/units/{code}/link-code',
  tags: ['units'],
  request: oneUnit,
  responses: {
    200: json(
      z.object({ code: z.string(), expiresAt: moment, unit }),
      'A code to type in the group; it is shown once',
    ),
  },
})

export const unlinkUnitRoute = defineRoute('manageUnits', {
  summary: 'Unlink a unit',
  method: 'post',
  path: '/api/units/{code}/unlink',
  tags: ['units'],
  request: oneUnit,
  responses: changed,
})

export const drillUnitRoute = defineRoute('manageUnits', {
  summary: 'Drill a unit',
  method: 'post',
  path: '/api/units/{code}/drill',
  tags: ['units'],
  request: oneUnit,
  responses: changed,
})

/** A file larger than this is refused before it is read (bytes): the whole country's units need a tenth. */
export const largestImport = 4_000_000

const imported = z
  .object({
    rows: z.number(),
    added: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    /** With one of these nothing is imported. */
    errors: z.array(z.object({ row: z.number(), column: z.string().optional(), message: z.string() })),
    isDone: z.boolean(),
  })
  .openapi('Import')
export type UnitImportBody = z.infer<typeof imported>

/** The body is the file itself (.xlsx or .csv). Without `commit=yes` it is only tried. */
export const importUnitsRoute = defineRoute('manageUnits', {
  summary: 'Import units',
  method: 'post',
  path: '/api/units/import',
  tags: ['units'],
  request: {
    query: z.object({ commit: z.enum(['yes', 'no']).default('no') }),
    body: {
      content: {
        'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) },
      },
    },
  },
  responses: { 200: json(imported, 'What the import does or has done') },
})
