import { listAudit } from '../api/audit.ts'
import { createRoutes } from '../routes.ts'

export type AuditPorts = {}

export const auditRoutes = (_ports: AuditPorts) =>
  createRoutes().openapi(listAudit, () => {
    throw new Error('Not built yet')
  })
