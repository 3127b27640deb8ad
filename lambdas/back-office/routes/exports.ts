import { getExport, listExports, startExport } from '../api/exports.ts'
import { createRoutes } from '../routes.ts'

export type ExportsPorts = {}

export const exportsRoutes = (_ports: ExportsPorts) =>
  createRoutes()
    .openapi(startExport, () => {
      throw new Error('Not built yet')
    })
    .openapi(listExports, () => {
      throw new Error('Not built yet')
    })
    .openapi(getExport, () => {
      throw new Error('Not built yet')
    })
