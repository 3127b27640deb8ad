import type { messagingApi } from '@line/bot-sdk'

type Component = messagingApi.FlexComponent
type Action = messagingApi.Action

/** The few shapes that all our bubbles are made of. Colours keep a contrast of at least 4.5 : 1. */
export const textColor = '#1B1F24'
export const mutedColor = '#57606A'
export const alarmColor = '#B3261E'
export const calmColor = '#1F5FA8'
const white = '#FFFFFF'
const hairline = '#D0D7DE'

export const heading = (text: string): messagingApi.FlexText => ({
  type: 'text',
  text,
  weight: 'bold',
  size: 'lg',
  wrap: true,
  color: textColor,
})

export const line = (text: string, style: Partial<messagingApi.FlexText> = {}): messagingApi.FlexText => ({
  type: 'text',
  text,
  size: 'sm',
  wrap: true,
  color: textColor,
  ...style,
})

export const small = (text: string): messagingApi.FlexText => line(text, { size: 'xs', color: mutedColor })

/** A label in quiet ink and its value beside it. */
export const field = (label: string, value: string): messagingApi.FlexBox => ({
  type: 'box',
  layout: 'baseline',
  spacing: 'md',
  contents: [line(label, { color: mutedColor, flex: 3 }), line(value, { flex: 7 })],
})

export const rule: messagingApi.FlexSeparator = { type: 'separator', color: hairline }

export const primaryButton = (action: Action, color = alarmColor): messagingApi.FlexButton => ({
  type: 'button',
  style: 'primary',
  height: 'md',
  color,
  action,
})

/** An outlined choice whose words may take two lines, which a plain button would cut off. */
export const choiceButton = (label: string, action: Action): messagingApi.FlexBox => ({
  type: 'box',
  layout: 'vertical',
  paddingAll: '14px',
  cornerRadius: '10px',
  borderWidth: '1px',
  borderColor: calmColor,
  action,
  contents: [line(label, { size: 'md', weight: 'bold', color: calmColor, align: 'center' })],
})

export const plainButton = (action: Action): messagingApi.FlexButton => ({
  type: 'button',
  style: 'link',
  height: 'sm',
  color: calmColor,
  action,
})

export const row = (...contents: Component[]): messagingApi.FlexBox => ({
  type: 'box',
  layout: 'horizontal',
  spacing: 'sm',
  contents,
})

export const column = (...contents: Component[]): messagingApi.FlexBox => ({
  type: 'box',
  layout: 'vertical',
  spacing: 'md',
  contents,
})

export const banner = (color: string, ...texts: readonly string[]): messagingApi.FlexBox => ({
  type: 'box',
  layout: 'vertical',
  backgroundColor: color,
  paddingAll: '16px',
  contents: texts.map((text, index) =>
    line(text, { color: white, weight: index === 0 ? 'bold' : 'regular', size: index === 0 ? 'lg' : 'sm' }),
  ),
})

export const bubble = (
  altText: string,
  contents: Omit<messagingApi.FlexBubble, 'type'>,
): messagingApi.FlexMessage => ({
  type: 'flex',
  altText,
  contents: { type: 'bubble', size: 'mega', ...contents },
})

export const uri = (label: string, target: string): messagingApi.URIAction => ({
  type: 'uri',
  label,
  uri: target,
})

export const postback = (label: string, data: string): messagingApi.PostbackAction => ({
  type: 'postback',
  label,
  data,
})

export const call = (label: string, number: string): messagingApi.URIAction => uri(label, `tel:${number}`)

/** LINE counts what it lets through in UTF-16 units and in grapheme clusters; this keeps to both. */
export const clip = (text: string, most: number): string => {
  if (text.length <= most) return text
  const segments = new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)
  let clipped = ''
  for (const { segment } of segments) {
    if (clipped.length + segment.length > most - 1) break
    clipped += segment
  }
  return `${clipped}…`
}
