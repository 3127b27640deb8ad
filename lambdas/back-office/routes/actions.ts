import {
  acknowledgeIncident,
  addNote,
  careIncident,
  forwardIncident,
  mergeIncident,
  rerouteIncident,
  sceneIncident,
} from '../api/incidents.ts'
import { createRoutes } from '../routes.ts'

export type ActionsPorts = {}

export const actionsRoutes = (_ports: ActionsPorts) =>
  createRoutes()
    .openapi(acknowledgeIncident, () => {
      throw new Error('Not built yet')
    })
    .openapi(sceneIncident, () => {
      throw new Error('Not built yet')
    })
    .openapi(rerouteIncident, () => {
      throw new Error('Not built yet')
    })
    .openapi(addNote, () => {
      throw new Error('Not built yet')
    })
    .openapi(forwardIncident, () => {
      throw new Error('Not built yet')
    })
    .openapi(mergeIncident, () => {
      throw new Error('Not built yet')
    })
    .openapi(careIncident, () => {
      throw new Error('Not built yet')
    })
