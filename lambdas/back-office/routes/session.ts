import { getMe } from '../api/me.ts'
import { createRoutes } from '../routes.ts'

export type SessionPorts = {}

export const sessionRoutes = (_ports: SessionPorts) =>
  createRoutes().openapi(getMe, () => {
    throw new Error('Not built yet')
  })
