import { isInBounds } from '../../thailand/outline.ts'
import { provinceShapes } from '../../thailand/thailand.ts'
import { useSimulatorLanguage } from '../texts/language.tsx'
import type { View } from './view.ts'

/** Wider views have no room for names. */
const widestWithNames = 420

/** The provinces' names, written where a province is wide enough for its own. */
export const ProvinceLabels = ({ view, height }: { view: View; height: number }) => {
  const { language } = useSimulatorLanguage()
  if (view.width > widestWithNames) return null
  const size = view.width / 28
  const { x, y } = view.middle
  const seen = {
    left: x - view.width / 2,
    right: x + view.width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  }
  return (
    <g className="map-names" style={{ fontSize: `${size}px`, strokeWidth: size / 5 }}>
      {provinceShapes
        .filter(({ middle, bounds }) => isInBounds(seen, middle) && bounds.right - bounds.left > size * 3)
        .map((province) => (
          <text key={province.id} x={province.middle.x} y={province.middle.y} textAnchor="middle">
            {province[language]}
          </text>
        ))}
    </g>
  )
}
