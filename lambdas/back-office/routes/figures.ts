import { getFigures, getOfficerFigures, getParticipation, getResponseTimes } from '../api/figures.ts'
import { createRoutes } from '../routes.ts'

export type FiguresPorts = {}

export const figuresRoutes = (_ports: FiguresPorts) =>
  createRoutes()
    .openapi(getFigures, () => {
      throw new Error('Not built yet')
    })
    .openapi(getResponseTimes, () => {
      throw new Error('Not built yet')
    })
    .openapi(getParticipation, () => {
      throw new Error('Not built yet')
    })
    .openapi(getOfficerFigures, () => {
      throw new Error('Not built yet')
    })
