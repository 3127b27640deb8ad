import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import { type AccountsPorts, accountsRoutes } from './accounts/route.ts'
import { type AuditPorts, auditRoutes } from './audit/route.ts'
import { type ExportsPorts, exportsRoutes } from './exports/route.ts'
import { type PeoplePorts, peopleRoutes } from './figures/people-route.ts'
import { type FiguresPorts, figuresRoutes } from './figures/route.ts'
import { authenticate, type SignedInPorts } from './http/authenticate.ts'
import type { BackOfficeEnv } from './http/context.ts'
import { createRoutes } from './http/new-routes.ts'
import { respondWithProblem } from './http/problem.ts'
import { limitBodies, setRequestContext } from './http/request-context.ts'
import { type ActionsPorts, actionsRoutes } from './incidents/action-route.ts'
import { type IncidentsPorts, incidentsRoutes } from './incidents/route.ts'
import { serveOpenApi } from './openapi.ts'
import { sessionRoutes } from './session/route.ts'
import { type SettingsPorts, settingsRoutes } from './settings/route.ts'
import { type UnitsPorts, unitsRoutes } from './units/route.ts'

/** All that the back office needs of the world. */
export type BackOfficePorts = SignedInPorts &
  FiguresPorts &
  PeoplePorts &
  IncidentsPorts &
  ActionsPorts &
  UnitsPorts &
  SettingsPorts &
  AccountsPorts &
  AuditPorts &
  ExportsPorts & {
    /** Told what failed and where (`GET /api/incidents/:id`), never what it was about. */
    readonly onFailure: (error: string, where: string) => void
  }

/** The API of the back office, without the question of who is signed in. */
export const createApi = (ports: BackOfficePorts) =>
  createRoutes()
    .route('/', sessionRoutes())
    .route('/', figuresRoutes(ports))
    .route('/', peopleRoutes(ports))
    .route('/', incidentsRoutes(ports))
    .route('/', actionsRoutes(ports))
    .route('/', unitsRoutes(ports))
    .route('/', settingsRoutes(ports))
    .route('/', accountsRoutes(ports))
    .route('/', auditRoutes(ports))
    .route('/', exportsRoutes(ports))

/** What the pages build their client from. */
export type BackOfficeApi = ReturnType<typeof createApi>

/** The API with everything around it: every request has an account, and every refusal a reason in words. */
export const createApp = (ports: BackOfficePorts) => {
  const app = new OpenAPIHono<BackOfficeEnv>()
  app.use(setRequestContext(ports), limitBodies, authenticate(ports))
  app.route('/', createApi(ports))
  serveOpenApi(app)
  app.notFound((c) => respondWithProblem(c, 'notFound'))
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) return respondWithProblem(c, 'badInput')
    const route = matchedRoutes(c).find(({ path }) => !path.includes('*'))
    ports.onFailure(error.name, `${c.req.method} ${route?.path ?? 'nothing of ours'}`)
    return respondWithProblem(c, 'unavailable')
  })
  return app
}
