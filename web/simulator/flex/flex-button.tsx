import type { CSSProperties } from 'react'
import { Tap } from '../message/tap.tsx'
import type { Button } from './flex.ts'
import { colour } from './measures.ts'

const coloursOf = ({ style, color }: Button): CSSProperties =>
  style === undefined || style === 'link' ? { color: colour(color) } : { background: colour(color) }

/** `primary` and `secondary` take their colour as background, `link` as the colour of its label. */
export const FlexButton = ({ button, style }: { button: Button; style: CSSProperties }) => (
  <div className="flex-button-place" style={style}>
    <Tap
      action={button.action}
      className={`flex-button flex-${button.style ?? 'link'} flex-${button.height ?? 'md'}`}
      style={coloursOf(button)}
    >
      {button.action.label}
    </Tap>
  </div>
)
