import { z } from '@hono/zod-openapi'
import { capabilities } from '../../../core/shared/permissions.ts'
import { roles } from '../../../core/shared/post.ts'
import { defineRoute } from '../http/describe-route.ts'
import { json, moment, provinceCode } from '../http/schemas.ts'

const me = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    /** Absent: the whole country. */
    province: provinceCode.optional(),
    capabilities: z.array(z.enum(capabilities)),
    now: moment,
  })
  .openapi('Me')
export type Me = z.infer<typeof me>

/** Who is signed in and what they may do: pages hide what would be refused. */
export const getMeRoute = defineRoute('anything', {
  summary: 'Who is signed in',
  method: 'get',
  path: '/api/me',
  tags: ['session'],
  responses: { 200: json(me, 'The account that is signed in') },
})
