import { getSettings, getTexts, putSettings } from '../api/settings.ts'
import { createRoutes } from '../routes.ts'

export type SettingsPorts = {}

export const settingsRoutes = (_ports: SettingsPorts) =>
  createRoutes()
    .openapi(getSettings, () => {
      throw new Error('Not built yet')
    })
    .openapi(putSettings, () => {
      throw new Error('Not built yet')
    })
    .openapi(getTexts, () => {
      throw new Error('Not built yet')
    })
