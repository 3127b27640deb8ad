import type { LineAction } from '../line/action.ts'

/** Flex objects as LINE defines them, as far as this page draws them. Sizes stay words or `12px`, `50%`. */
export interface Placed {
  readonly flex?: number
  readonly margin?: string
  readonly position?: 'relative' | 'absolute'
  readonly offsetTop?: string
  readonly offsetBottom?: string
  readonly offsetStart?: string
  readonly offsetEnd?: string
}

export interface FlexBoxNode extends Placed {
  readonly type: 'box'
  readonly layout: 'horizontal' | 'vertical' | 'baseline'
  readonly contents: readonly Component[]
  readonly action?: LineAction
  readonly spacing?: string
  readonly backgroundColor?: string
  readonly background?: {
    readonly type: 'linearGradient'
    readonly angle: string
    readonly startColor: string
    readonly endColor: string
    readonly centerColor?: string
    readonly centerPosition?: string
  }
  readonly borderColor?: string
  readonly borderWidth?: string
  readonly cornerRadius?: string
  readonly width?: string
  readonly maxWidth?: string
  readonly height?: string
  readonly maxHeight?: string
  readonly paddingAll?: string
  readonly paddingTop?: string
  readonly paddingBottom?: string
  readonly paddingStart?: string
  readonly paddingEnd?: string
  readonly justifyContent?:
    | 'flex-start'
    | 'center'
    | 'flex-end'
    | 'space-between'
    | 'space-around'
    | 'space-evenly'
  readonly alignItems?: 'flex-start' | 'center' | 'flex-end'
}

export interface Styled {
  readonly size?: string
  readonly color?: string
  readonly weight?: 'regular' | 'bold'
  readonly style?: 'normal' | 'italic'
  readonly decoration?: 'none' | 'underline' | 'line-through'
}

export interface FlexSpan extends Styled {
  readonly type: 'span'
  readonly text?: string
}

export interface Text extends Placed, Styled {
  readonly type: 'text'
  readonly text?: string
  readonly contents?: readonly FlexSpan[]
  readonly align?: 'start' | 'center' | 'end'
  readonly gravity?: Gravity
  readonly wrap?: boolean
  readonly maxLines?: number
  readonly lineSpacing?: string
  readonly action?: LineAction
}

export interface Button extends Placed {
  readonly type: 'button'
  readonly action: LineAction
  readonly style?: 'link' | 'primary' | 'secondary'
  readonly color?: string
  readonly height?: 'sm' | 'md'
  readonly adjustMode?: 'shrink-to-fit'
  readonly gravity?: Gravity
}

export interface Picture extends Placed {
  readonly type: 'image'
  readonly url: string
  readonly size?: string
  readonly aspectRatio?: string
  readonly aspectMode?: 'cover' | 'fit'
  readonly align?: 'start' | 'center' | 'end'
  readonly gravity?: Gravity
  readonly backgroundColor?: string
  readonly action?: LineAction
}

export interface FlexIconNode extends Placed {
  readonly type: 'icon'
  readonly url: string
  readonly size?: string
  readonly aspectRatio?: string
}

export interface Separator extends Placed {
  readonly type: 'separator'
  readonly color?: string
}

export interface Filler extends Placed {
  readonly type: 'filler'
}

export type Gravity = 'top' | 'center' | 'bottom'
export type Component = FlexBoxNode | Text | Button | Picture | FlexIconNode | Separator | Filler

export interface BlockStyle {
  readonly backgroundColor?: string
  readonly separator?: boolean
  readonly separatorColor?: string
}

export interface Bubble {
  readonly type: 'bubble'
  readonly size?: BubbleSize
  readonly direction?: 'ltr' | 'rtl'
  readonly header?: FlexBoxNode
  readonly hero?: FlexBoxNode | Picture
  readonly body?: FlexBoxNode
  readonly footer?: FlexBoxNode
  readonly styles?: Readonly<Partial<Record<BlockName, BlockStyle>>>
  readonly action?: LineAction
}

export type BlockName = 'header' | 'hero' | 'body' | 'footer'
export type BubbleSize = 'nano' | 'micro' | 'deca' | 'hecto' | 'kilo' | 'mega' | 'giga'

export interface Carousel {
  readonly type: 'carousel'
  readonly contents: readonly Bubble[]
}

export type Container = Bubble | Carousel
