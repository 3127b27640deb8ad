import { type AccountsPorts, accountsRoutes } from './routes/accounts.ts'
import { type ActionsPorts, actionsRoutes } from './routes/actions.ts'
import { type AuditPorts, auditRoutes } from './routes/audit.ts'
import { type ExportsPorts, exportsRoutes } from './routes/exports.ts'
import { type FiguresPorts, figuresRoutes } from './routes/figures.ts'
import { type IncidentsPorts, incidentsRoutes } from './routes/incidents.ts'
import { type SessionPorts, sessionRoutes } from './routes/session.ts'
import { type SettingsPorts, settingsRoutes } from './routes/settings.ts'
import { type UnitsPorts, unitsRoutes } from './routes/units.ts'
import { createRoutes } from './routes.ts'

/** All that the back office needs of the world. */
export type BackOfficePorts = SessionPorts &
  FiguresPorts &
  IncidentsPorts &
  ActionsPorts &
  UnitsPorts &
  SettingsPorts &
  AccountsPorts &
  AuditPorts &
  ExportsPorts

/** The API of the back office, without the question of who is signed in. */
export const createApi = (ports: BackOfficePorts) =>
  createRoutes()
    .route('/', sessionRoutes(ports))
    .route('/', figuresRoutes(ports))
    .route('/', incidentsRoutes(ports))
    .route('/', actionsRoutes(ports))
    .route('/', unitsRoutes(ports))
    .route('/', settingsRoutes(ports))
    .route('/', accountsRoutes(ports))
    .route('/', auditRoutes(ports))
    .route('/', exportsRoutes(ports))

/** What the pages build their client from. */
export type BackOfficeApi = ReturnType<typeof createApi>
