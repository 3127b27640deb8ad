import * as z from 'zod'
import { flexButtonAction, flexTapAction, flexVideoAction } from './action.ts'
import {
  aspectRatio,
  borderWidth,
  color,
  cornerRadius,
  extent,
  flex,
  fontSize,
  imageSize,
  linearGradient,
  lineSpacing,
  padding,
  placement,
  space,
} from './flex-values.ts'
import { byType, mediaUrl } from './limits.ts'

const gravity = z.enum(['top', 'bottom', 'center'])
const align = z.enum(['start', 'end', 'center'])
const weight = z.enum(['regular', 'bold'])
const fontStyle = z.enum(['normal', 'italic'])
const decoration = z.enum(['none', 'underline', 'line-through'])
const adjustMode = z.enum(['shrink-to-fit'])

const button = z.strictObject({
  type: z.literal('button'),
  action: flexButtonAction,
  flex: flex.optional(),
  height: z.enum(['sm', 'md']).optional(),
  style: z.enum(['primary', 'secondary', 'link']).optional(),
  color: color.optional(),
  gravity: gravity.optional(),
  adjustMode: adjustMode.optional(),
  scaling: z.boolean().optional(),
  ...placement,
})

export const image = z.strictObject({
  type: z.literal('image'),
  url: mediaUrl,
  flex: flex.optional(),
  align: align.optional(),
  gravity: gravity.optional(),
  size: imageSize.optional(),
  aspectRatio: aspectRatio.optional(),
  aspectMode: z.enum(['cover', 'fit']).optional(),
  backgroundColor: color.optional(),
  action: flexTapAction.optional(),
  animated: z.boolean().optional(),
  ...placement,
})

const icon = z.strictObject({
  type: z.literal('icon'),
  url: mediaUrl,
  size: fontSize.optional(),
  aspectRatio: aspectRatio.optional(),
  scaling: z.boolean().optional(),
  ...placement,
})

const span = z.strictObject({
  type: z.literal('span'),
  text: z.string(),
  size: fontSize.optional(),
  color: color.optional(),
  weight: weight.optional(),
  style: fontStyle.optional(),
  decoration: decoration.optional(),
})

const text = z
  .strictObject({
    type: z.literal('text'),
    text: z.string().optional(),
    contents: z.array(byType({ span })).optional(),
    flex: flex.optional(),
    size: fontSize.optional(),
    align: align.optional(),
    gravity: gravity.optional(),
    wrap: z.boolean().optional(),
    lineSpacing: lineSpacing.optional(),
    maxLines: z.number().int('invalid value').min(0, 'invalid value').optional(),
    weight: weight.optional(),
    color: color.optional(),
    action: flexTapAction.optional(),
    style: fontStyle.optional(),
    decoration: decoration.optional(),
    adjustMode: adjustMode.optional(),
    scaling: z.boolean().optional(),
    ...placement,
  })
  .refine((each) => (each.contents?.length ?? 0) > 0 || (each.text?.length ?? 0) > 0, {
    path: ['text'],
    message: 'must be non-empty text',
  })

const separator = z.strictObject({
  type: z.literal('separator'),
  margin: space.optional(),
  color: color.optional(),
})

const filler = z.strictObject({ type: z.literal('filler'), flex: flex.optional() })

const boxProperties = {
  type: z.literal('box'),
  flex: flex.optional(),
  spacing: space.optional(),
  backgroundColor: color.optional(),
  background: byType({ linearGradient }).optional(),
  borderColor: color.optional(),
  borderWidth: borderWidth.optional(),
  cornerRadius: cornerRadius.optional(),
  width: extent.optional(),
  maxWidth: extent.optional(),
  height: extent.optional(),
  maxHeight: extent.optional(),
  paddingAll: padding.optional(),
  paddingTop: padding.optional(),
  paddingBottom: padding.optional(),
  paddingStart: padding.optional(),
  paddingEnd: padding.optional(),
  justifyContent: z
    .enum(['center', 'flex-start', 'flex-end', 'space-between', 'space-around', 'space-evenly'])
    .optional(),
  alignItems: z.enum(['center', 'flex-start', 'flex-end']).optional(),
  action: flexTapAction.optional(),
  ...placement,
}

/** What a box may hold depends on its layout: icons only in baseline boxes, boxes and buttons only in the others. */
export const box = z.discriminatedUnion(
  'layout',
  [
    z.strictObject({
      ...boxProperties,
      layout: z.enum(['horizontal', 'vertical']),
      contents: z.array(z.lazy((): z.ZodType => stackedComponent)),
    }),
    z.strictObject({
      ...boxProperties,
      layout: z.literal('baseline'),
      contents: z.array(byType({ icon, text, filler })),
    }),
  ],
  {
    error: (issue) =>
      (issue.input as { layout?: unknown } | undefined)?.layout === undefined
        ? undefined
        : 'Must be one of the following values: [horizontal, vertical, baseline]',
  },
)

const stackedComponent = byType({ box, button, image, text, separator, filler })

export const video = z.strictObject({
  type: z.literal('video'),
  url: mediaUrl,
  previewUrl: mediaUrl,
  altContent: byType({ box, image }),
  aspectRatio: aspectRatio.optional(),
  action: flexVideoAction.optional(),
})
