import { areaOf, can, capabilities } from '../../../core/shared/permissions.ts'
import { createRoutes } from '../http/new-routes.ts'
import { getMeRoute } from './contract.ts'

export const sessionRoutes = () =>
  createRoutes().openapi(getMeRoute, (c) => {
    const { account, now } = c.var
    const { id, name, email, role, province } = account
    return c.json(
      {
        id,
        name,
        email,
        role,
        ...(province && { province }),
        capabilities: capabilities.filter((capability) => can(account, capability, areaOf(account))),
        now: now(),
      },
      200,
    )
  })
