import { z } from '@hono/zod-openapi'
import { roles } from '../../../core/shared/post.ts'
import { defineRoute } from '../http/describe-route.ts'
import { json, moment, provinceCode, textSchema, version } from '../http/schemas.ts'

const account = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    province: provinceCode.optional(),
    state: z.enum(['invited', 'active', 'disabled']),
    createdAt: moment,
    lastSeenAt: moment.optional(),
    /** Whether the account that asks may change it. */
    isChangeable: z.boolean(),
    version,
  })
  .openapi('Account')
export type AccountBody = z.infer<typeof account>

export const listAccountsRoute = defineRoute('manageAccounts', {
  summary: 'Accounts',
  method: 'get',
  path: '/api/accounts',
  tags: ['accounts'],
  responses: {
    200: json(z.object({ accounts: z.array(account) }), 'The accounts that this one may see'),
  },
})

const one = { 200: json(account, 'The account as it is now') }
/** The account derives from the address: sending the same invitation twice invites once. */
const invitation = z.object({
  name: textSchema(120),
  email: z.string().trim().toLowerCase().email().max(200),
  role: z.enum(roles),
  province: provinceCode.optional(),
})

export const inviteAccountRoute = defineRoute('manageAccounts', {
  summary: 'Invite somebody',
  method: 'post',
  path: '/api/accounts',
  tags: ['accounts'],
  request: { body: { content: { 'application/json': { schema: invitation } }, required: true } },
  responses: one,
})

const change = z.object({
  version,
  name: textSchema(120),
  role: z.enum(roles),
  province: provinceCode.optional(),
  isDisabled: z.boolean(),
})

/** Takes effect at the account's next request, also where it is signed in. */
export const changeAccountRoute = defineRoute('manageAccounts', {
  summary: 'Change an account',
  method: 'put',
  path: '/api/accounts/{id}',
  tags: ['accounts'],
  request: {
    params: z.object({ id: z.string().max(60) }),
    body: { content: { 'application/json': { schema: change } }, required: true },
  },
  responses: one,
})
