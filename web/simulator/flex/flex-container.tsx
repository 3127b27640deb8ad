import './flex.css'
import type { CSSProperties } from 'react'
import { Tap } from '../message/tap.tsx'
import type { BlockName, Bubble, Container } from './flex.ts'
import { FlexBox } from './flex-box.tsx'
import { FlexPicture } from './flex-picture.tsx'
import { keyed } from './keyed.ts'
import { bubbleWidths, colour } from './measures.ts'

const blocks: readonly BlockName[] = ['header', 'hero', 'body', 'footer']

/** A bubble, or a carousel of bubbles that scrolls sideways. Drawn light in dark mode too, as LINE does. */
export const FlexContainer = ({ container }: { container: Container }) => {
  if (container.type === 'bubble') return <FlexBubble bubble={container} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className="flex-carousel" tabIndex={0} aria-label={`1–${container.contents.length}`}>
      {keyed(container.contents).map(({ item, key }) => (
        <FlexBubble key={key} bubble={item} />
      ))}
    </section>
  )
}

/** The padding of a block that gives none itself. */
const paddingOf = (name: BlockName, { size }: Bubble): string => {
  if (name === 'hero') return '0px'
  return name === 'footer' || size === 'nano' || size === 'micro' ? '10px' : '20px'
}

const FlexBubble = ({ bubble }: { bubble: Bubble }) => (
  <div
    className={`flex-bubble flex-bubble-${bubble.size ?? 'mega'}`}
    dir={bubble.direction}
    style={{ inlineSize: `${bubbleWidths[bubble.size ?? 'mega']}px` }}
  >
    {blocks.map((name) => (
      <Block key={name} name={name} bubble={bubble} />
    ))}
  </div>
)

const Block = ({ name, bubble }: { name: BlockName; bubble: Bubble }) => {
  const content = bubble[name]
  if (!content) return null
  const blockStyle = bubble.styles?.[name]
  const style: CSSProperties = {
    background: colour(blockStyle?.backgroundColor),
    ...(blockStyle?.separator && {
      borderBlockStart: `1px solid ${colour(blockStyle.separatorColor) ?? '#d4d6da'}`,
    }),
  }
  const action = content.type === 'image' && !content.action ? bubble.action : undefined
  return (
    <Tap action={action} className={`flex-block flex-${name}`} style={style}>
      {content.type === 'image' ? (
        <FlexPicture picture={content} style={{}} />
      ) : (
        <FlexBox box={{ paddingAll: paddingOf(name, bubble), ...content }} />
      )}
    </Tap>
  )
}
