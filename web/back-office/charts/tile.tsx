import './tile.css'
import type { ReactNode } from 'react'

interface TileProps {
  readonly name: ReactNode
  readonly value: string
  readonly unit: string
  /** What exactly is counted. */
  readonly detail?: ReactNode
  readonly colour?: string
  readonly isLarge?: boolean
}

/** One number with what it counts, in what unit. */
export const Tile = ({ name, value, unit, detail, colour, isLarge = false }: TileProps) => (
  <li
    className={isLarge ? 'tile tile-large' : 'tile'}
    style={colour ? { borderInlineStartColor: colour } : undefined}
  >
    <div className="tile-name">{name}</div>
    <div className="tile-value">
      {value} <span className="tile-unit">{unit}</span>
    </div>
    {detail && <div className="tile-detail">{detail}</div>}
  </li>
)

export const Tiles = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className="tiles" aria-label={label}>
    {children}
  </ul>
)
