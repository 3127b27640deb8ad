import type { CSSProperties } from 'react'
import { Tap } from '../message/tap.tsx'
import type { FlexIconNode, Picture } from './flex.ts'
import { colour, cssAspectRatio, cssFontSize, imageWidth } from './measures.ts'

const sides = { start: 'flex-start', center: 'center', end: 'flex-end' } as const

/** A picture in its frame; the frame stays where the picture cannot be loaded. */
export const FlexPicture = ({ picture, style }: { picture: Picture; style: CSSProperties }) => (
  <Tap
    action={picture.action}
    className="flex-picture"
    style={{ ...style, justifyContent: sides[picture.align ?? 'center'] }}
  >
    <img
      src={picture.url}
      alt=""
      style={{
        inlineSize: imageWidth(picture.size),
        aspectRatio: cssAspectRatio(picture.aspectRatio),
        objectFit: picture.aspectMode === 'cover' ? 'cover' : 'contain',
        background: colour(picture.backgroundColor),
      }}
    />
  </Tap>
)

/** A picture as high as the text beside it. */
export const FlexIcon = ({ icon, style }: { icon: FlexIconNode; style: CSSProperties }) => (
  <img
    className="flex-icon"
    src={icon.url}
    alt=""
    style={{
      ...style,
      flex: icon.flex ?? 'none',
      blockSize: cssFontSize(icon.size),
      aspectRatio: cssAspectRatio(icon.aspectRatio),
    }}
  />
)
