import { getIncident, getPoints, getRows, listIncidents } from '../api/incidents.ts'
import { createRoutes } from '../routes.ts'

export type IncidentsPorts = {}

export const incidentsRoutes = (_ports: IncidentsPorts) =>
  createRoutes()
    .openapi(listIncidents, () => {
      throw new Error('Not built yet')
    })
    .openapi(getRows, () => {
      throw new Error('Not built yet')
    })
    .openapi(getPoints, () => {
      throw new Error('Not built yet')
    })
    .openapi(getIncident, () => {
      throw new Error('Not built yet')
    })
