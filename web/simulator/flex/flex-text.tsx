import type { CSSProperties } from 'react'
import { Tap } from '../message/tap.tsx'
import type { Styled, Text } from './flex.ts'
import { keyed } from './keyed.ts'
import { colour, cssFontSize, length } from './measures.ts'

const styled = ({ size, color, weight, style, decoration }: Styled): CSSProperties => ({
  ...(size && { fontSize: cssFontSize(size) }),
  ...(color && { color: colour(color) }),
  ...(weight && { fontWeight: weight === 'bold' ? 700 : 400 }),
  ...(style && { fontStyle: style }),
  ...(decoration && { textDecoration: decoration }),
})

const wrapping = ({ wrap, maxLines, lineSpacing }: Text): CSSProperties => ({
  ...(maxLines && wrap && { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: maxLines }),
  ...(lineSpacing && { lineHeight: `calc(1.4em + ${length(lineSpacing) ?? '0px'})` }),
})

/** A text, or its spans. Without `wrap` it stays on one line and ends in an ellipsis, as on LINE. */
export const FlexText = ({ text, style }: { text: Text; style: CSSProperties }) => (
  <Tap
    action={text.action}
    className={text.wrap ? 'flex-text flex-wrap' : 'flex-text'}
    style={{
      ...style,
      fontSize: cssFontSize(text.size),
      textAlign: text.align,
      ...styled(text),
      ...wrapping(text),
    }}
  >
    {text.contents?.length
      ? keyed(text.contents).map(({ item, key }) => (
          <span key={key} style={styled(item)}>
            {item.text}
          </span>
        ))
      : text.text}
  </Tap>
)
