import type { CSSProperties, ReactNode } from 'react'
import { Tap } from '../message/tap.tsx'
import type { Component, FlexBoxNode } from './flex.ts'
import { FlexButton } from './flex-button.tsx'
import { FlexIcon, FlexPicture } from './flex-picture.tsx'
import { FlexText } from './flex-text.tsx'
import { keyed } from './keyed.ts'
import { colour, cssBorderWidth, cssSpace, length } from './measures.ts'
import { cssPlacement } from './placement.ts'

const paddings = (box: FlexBoxNode): CSSProperties => ({
  paddingBlockStart: cssSpace(box.paddingTop ?? box.paddingAll),
  paddingBlockEnd: cssSpace(box.paddingBottom ?? box.paddingAll),
  paddingInlineStart: cssSpace(box.paddingStart ?? box.paddingAll),
  paddingInlineEnd: cssSpace(box.paddingEnd ?? box.paddingAll),
})

const backgroundOf = ({ background, backgroundColor }: FlexBoxNode): string | undefined => {
  if (background?.type !== 'linearGradient') return colour(backgroundColor)
  const centre = background.centerColor && `${background.centerColor} ${background.centerPosition ?? '50%'}, `
  return `linear-gradient(${background.angle}, ${background.startColor}, ${centre ?? ''}${background.endColor})`
}

const styleOf = (box: FlexBoxNode): CSSProperties => ({
  ...paddings(box),
  background: backgroundOf(box),
  borderRadius: cssSpace(box.cornerRadius),
  ...(box.borderWidth && {
    border: `${cssBorderWidth(box.borderWidth)} solid ${colour(box.borderColor) ?? 'currentcolor'}`,
  }),
  inlineSize: length(box.width),
  maxInlineSize: length(box.maxWidth),
  blockSize: length(box.height),
  maxBlockSize: length(box.maxHeight),
  justifyContent: box.justifyContent,
  ...(box.layout !== 'baseline' && { alignItems: box.alignItems }),
})

/** Whether anything inside can be tapped by itself: then the box cannot be one button. */
const holdsTaps = (box: FlexBoxNode): boolean =>
  box.contents.some(
    (child) => ('action' in child && child.action) || (child.type === 'box' && holdsTaps(child)),
  )

interface FlexBoxProps {
  readonly box: FlexBoxNode
  readonly style?: CSSProperties
}

/** A box and all that is in it. */
export const FlexBox = ({ box, style }: FlexBoxProps) => (
  <Tap
    action={holdsTaps(box) ? undefined : box.action}
    className={`flex-box flex-${box.layout}`}
    style={{ ...style, ...styleOf(box) }}
  >
    {keyed(box.contents).map(({ item, key }) => (
      <Child key={key} child={item} parent={box} index={key} />
    ))}
  </Tap>
)

interface ChildProps {
  readonly child: Component
  readonly parent: FlexBoxNode
  readonly index: number
}

const Child = ({ child, parent, index }: ChildProps): ReactNode => {
  const style = cssPlacement(child, parent, index)
  switch (child.type) {
    case 'box':
      return <FlexBox box={child} style={style} />
    case 'text':
      return <FlexText text={child} style={style} />
    case 'button':
      return <FlexButton button={child} style={style} />
    case 'image':
      return <FlexPicture picture={child} style={style} />
    case 'icon':
      return <FlexIcon icon={child} style={style} />
    case 'separator':
      return (
        <div className="flex-separator" style={{ ...style, flex: 'none', background: colour(child.color) }} />
      )
    case 'filler':
      return <div style={{ ...style, flex: child.flex ?? 1 }} />
    default:
      return <UnknownComponent component={child} style={style} />
  }
}

/** Shown rather than left out, so that what this page cannot draw is seen. */
const UnknownComponent = ({ component, style }: { component: never; style: CSSProperties }) => (
  <div className="flex-unknown" style={style}>
    {String((component as { type?: unknown }).type)}?
  </div>
)
