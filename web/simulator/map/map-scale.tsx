import { pointOf, unitsPerMetre } from '../../thailand/projection.ts'
import { useTexts } from '../texts/language.tsx'
import type { View } from './view.ts'

/** The longest of 1, 2, 5, 10 … metres that is no longer than given. */
const roundLength = (metres: number): number => {
  const power = 10 ** Math.floor(Math.log10(metres))
  const factor = [5, 2].find((one) => one * power <= metres) ?? 1
  return factor * power
}

/** How long a kilometre is on the map, in its lower left corner. */
export const MapScale = ({ view, height }: { view: View; height: number }) => {
  const { place } = useTexts()
  const perMetre = unitsPerMetre(pointOf(view.middle).latitude)
  const metres = roundLength((view.width * 0.25) / perMetre)
  const left = view.middle.x - view.width * 0.47
  const bottom = view.middle.y + height * 0.47
  const tick = view.width / 90
  return (
    <g className="map-scale" style={{ fontSize: `${view.width / 34}px` }}>
      <path d={`M${left} ${bottom - tick}v${tick}h${metres * perMetre}v${-tick}`} />
      <text x={left} y={bottom - tick * 1.8}>
        {metres >= 1000 ? place.kilometres(metres / 1000) : place.metres(metres)}
      </text>
    </g>
  )
}
