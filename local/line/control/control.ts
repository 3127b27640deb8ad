import type { Hono, MiddlewareHandler } from 'hono'
import type { LineEnv } from '../api/endpoint.ts'
import type { Platform } from '../platform.ts'
import { chatRoutes } from './chat-routes.ts'
import { contentRoutes } from './content-routes.ts'
import { eventRoutes } from './event-routes.ts'
import { faultRoutes } from './fault-routes.ts'
import { groupRoutes } from './group-routes.ts'
import { menuRoutes } from './menu-routes.ts'
import { settingRoutes } from './setting-routes.ts'
import { userRoutes } from './user-routes.ts'

const LOCAL_ORIGIN = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/
const LOCAL_HOST = /^(localhost|127\.0\.0\.1)(:\d+)?$/
const METHODS = 'GET, POST, PUT, PATCH, DELETE, OPTIONS'

/** The control API under `/_line`: only for this machine, and only for pages served from it. */
export function serveControl(app: Hono<LineEnv>, platform: Platform, endpointNames: readonly string[]): void {
  app.use('/_line/*', onlyLocalPages)
  eventRoutes(app, platform)
  chatRoutes(app, platform)
  userRoutes(app, platform)
  groupRoutes(app, platform)
  menuRoutes(app, platform)
  contentRoutes(app, platform)
  faultRoutes(app, platform, endpointNames)
  settingRoutes(app, platform)
}

// A page from elsewhere must neither read nor drive the platform, not even by rebinding its name to 127.0.0.1.
const onlyLocalPages: MiddlewareHandler<LineEnv> = async (context, next) => {
  const origin = context.req.header('origin')
  if (!LOCAL_HOST.test(context.req.header('host') ?? ''))
    return context.json({ message: 'unknown host' }, 403)
  if (origin !== undefined && !LOCAL_ORIGIN.test(origin))
    return context.json({ message: `origin ${origin} may not use the control API` }, 403)
  if (origin !== undefined) {
    context.header('access-control-allow-origin', origin)
    context.header('access-control-allow-methods', METHODS)
    context.header('access-control-allow-headers', 'content-type, last-event-id')
    context.header('vary', 'origin')
  }
  if (context.req.method === 'OPTIONS') return context.body(null, 204)
  return next()
}
