import {
  drillUnit,
  editUnit,
  getUnit,
  getUnitPoints,
  importUnits,
  listUnits,
  makeLinkCode,
  unlinkUnit,
} from '../api/units.ts'
import { createRoutes } from '../routes.ts'

export type UnitsPorts = {}

export const unitsRoutes = (_ports: UnitsPorts) =>
  createRoutes()
    .openapi(listUnits, () => {
      throw new Error('Not built yet')
    })
    .openapi(getUnitPoints, () => {
      throw new Error('Not built yet')
    })
    .openapi(getUnit, () => {
      throw new Error('Not built yet')
    })
    .openapi(editUnit, () => {
      throw new Error('Not built yet')
    })
    .openapi(makeLinkCode, () => {
      throw new Error('Not built yet')
    })
    .openapi(unlinkUnit, () => {
      throw new Error('Not built yet')
    })
    .openapi(drillUnit, () => {
      throw new Error('Not built yet')
    })
    .openapi(importUnits, () => {
      throw new Error('Not built yet')
    })
