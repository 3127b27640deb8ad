import { z } from '@hono/zod-openapi'
import { exportKinds } from '../../../core/exports/asked.ts'
import { defineRoute } from '../http/describe-route.ts'
import { category, countedProvince, json, moment, rangeAnd, status } from '../http/schemas.ts'

const filters = rangeAnd({ status: z.array(status).optional(), category: z.array(category).optional() })

const job = z
  .object({
    id: z.string(),
    kind: z.enum(exportKinds),
    /** As they were understood: an account with a province asks about that one. */
    filters: z.object({
      from: z.string(),
      to: z.string(),
      province: countedProvince.optional(),
      status: z.array(status).optional(),
      category: z.array(category).optional(),
    }),
    askedAt: moment,
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    /** Rows that are written, of all; of a PDF there are none. */
    rows: z.number().optional(),
    ofRows: z.number().optional(),
    /** Opens the file for some minutes; asking again gives another. */
    url: z.string().optional(),
    fileName: z.string().optional(),
    bytes: z.number().optional(),
    /** When the file is deleted. */
    keptUntil: moment.optional(),
    /** Why it failed, in the reader's language. */
    problem: z.string().optional(),
  })
  .openapi('ExportJob')
export type ExportJobBody = z.infer<typeof job>

export const startExportRoute = defineRoute('export', {
  summary: 'Ask for a file',
  method: 'post',
  path: '/api/exports',
  tags: ['exports'],
  request: {
    body: {
      content: {
        'application/json': {
          /** `id` is made by the page: asking twice makes one file. */
          schema: z.object({
            id: z.string().uuid(),
            kind: z.enum(exportKinds),
            filters,
            language: z.enum(['th', 'en']),
          }),
        },
      },
      required: true,
    },
  },
  responses: { 200: json(job, 'The job') },
})

/** Those of the account, the newest first: they survive closing the page. */
export const listExportsRoute = defineRoute('export', {
  summary: 'Files that were asked for',
  method: 'get',
  path: '/api/exports',
  tags: ['exports'],
  responses: { 200: json(z.object({ jobs: z.array(job) }), 'The jobs of this account') },
})

export const getExportRoute = defineRoute('export', {
  summary: 'One file that was asked for',
  method: 'get',
  path: '/api/exports/{id}',
  tags: ['exports'],
  request: { params: z.object({ id: z.string().uuid() }) },
  responses: { 200: json(job, 'The job') },
})
