import map from '@svg-maps/thailand'
import type { Point } from '../../lambdas/core/shared/place.ts'
import { type Bounds, isInBounds, isWithin, middleOf, outlineBounds, type Ring, ringsOf } from './outline.ts'
import { type Spot, spotOf } from './projection.ts'
import { thaiProvinceNames } from './province-names.ts'

/** What the package holds; its own types lean on a package that it does not bring. */
const drawing = map as unknown as {
  readonly locations: readonly { id: string; name: string; path: string }[]
}

/** One of the 77 provinces as it is drawn. */
export interface DrawnProvince {
  readonly id: string
  readonly th: string
  readonly en: string
  readonly path: string
  readonly rings: readonly Ring[]
  readonly bounds: Bounds
  readonly middle: Spot
}

/** Songkhla Lake: drawn as water, never a province. */
export const lakePath = drawing.locations.find(({ id }) => id === 'lksg')?.path ?? ''

export const provinceShapes: readonly DrawnProvince[] = drawing.locations
  .filter(({ id }) => id !== 'lksg')
  .map(({ id, name, path }) => {
    const rings = ringsOf(path)
    return {
      id,
      th: thaiProvinceNames[id] ?? name,
      en: name,
      path,
      rings,
      bounds: outlineBounds(rings),
      middle: middleOf(rings),
    }
  })

/** The province whose outline holds the point; undefined at sea, abroad and on islands too small to be drawn. */
export const provinceShapeAt = (point: Point): DrawnProvince | undefined => {
  const spot = spotOf(point)
  return provinceShapes.find(
    ({ bounds, rings }) =>
      isInBounds(bounds, spot) && rings.filter((ring) => isWithin(ring, spot)).length % 2 === 1,
  )
}
