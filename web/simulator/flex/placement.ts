import type { CSSProperties } from 'react'
import type { FlexBoxNode, Gravity, Placed } from './flex.ts'
import { cssSpace, offset } from './measures.ts'

const gravities = { top: 'flex-start', center: 'center', bottom: 'flex-end' } as const

const shareOf = (flex: number | undefined, layout: FlexBoxNode['layout']): string => {
  const share = flex ?? (layout === 'vertical' ? 0 : 1)
  if (share === 0) return '0 0 auto'
  return layout === 'vertical' ? `${share} 1 auto` : `${share} 1 0`
}

/**
 * Where a component stands in its box: its share of the room, its distance to the one before it, and its
 * offsets. The first component has no distance to keep: LINE ignores its margin.
 */
export const cssPlacement = (
  component: Placed & { readonly gravity?: Gravity },
  parent: Pick<FlexBoxNode, 'layout' | 'spacing'>,
  index: number,
): CSSProperties => {
  const gap = index === 0 ? undefined : cssSpace(component.margin ?? parent.spacing)
  const gravity =
    parent.layout === 'horizontal' && component.gravity ? gravities[component.gravity] : undefined
  return {
    flex: shareOf(component.flex, parent.layout),
    ...(parent.layout === 'vertical'
      ? { marginBlockStart: gap }
      : { marginInlineStart: gap, minInlineSize: 0 }),
    ...(gravity && { alignSelf: gravity }),
    ...(component.position === 'absolute' && { position: 'absolute' }),
    insetBlockStart: offset(component.offsetTop),
    insetBlockEnd: offset(component.offsetBottom),
    insetInlineStart: offset(component.offsetStart),
    insetInlineEnd: offset(component.offsetEnd),
  }
}
