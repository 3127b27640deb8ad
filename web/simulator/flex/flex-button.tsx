import type { CSSProperties } from 'react'
import { Tap } from '../message/tap.tsx'
import type { Button } from './flex.ts'
import { colour } from './measures.ts'

const coloursOf = ({ style, color }: Button): CSSProperties =>
  style === undefined || style === 'link' ? { color: colour(color) } : { background: colour(color) }

/** A size at which the label fits: letters are half as wide as they are high, marks above and below take no room. */
const shrunk = (label: string): string => {
  const letters = label.replace(/\p{Mark}/gu, '').length
  return `min(16px, ${(160 / Math.max(1, letters)).toFixed(2)}cqi)`
}

/** `primary` and `secondary` take their colour as background, `link` as the colour of its label. */
export const FlexButton = ({ button, style }: { button: Button; style: CSSProperties }) => (
  <div className="flex-button-place" style={style}>
    <Tap
      action={button.action}
      className={`flex-button flex-${button.style ?? 'link'} flex-${button.height ?? 'md'}`}
      style={{
        ...coloursOf(button),
        ...(button.adjustMode && { fontSize: shrunk(button.action.label ?? '') }),
      }}
    >
      {button.action.label}
    </Tap>
  </div>
)
