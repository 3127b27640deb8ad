import * as z from 'zod'
import { commonProperties } from './common.ts'
import { byType, list, text, wholeNumber } from './limits.ts'

const emoji = z.strictObject({
  index: wholeNumber(0, 4_999),
  productId: text(100),
  emojiId: text(100),
})

export const textMessage = z
  .strictObject({
    type: z.literal('text'),
    text: text(5_000),
    emojis: list(emoji, 1, 20).optional(),
    quoteToken: text(1_000).optional(),
    ...commonProperties,
  })
  .superRefine((message, context) => {
    message.emojis?.forEach((each, place) => {
      if (message.text[each.index] !== '$')
        context.addIssue({
          code: 'custom',
          path: ['emojis', place, 'index'],
          message: 'must point at a $ in text',
        })
    })
  })

const mentionee = byType({
  user: z.strictObject({
    type: z.literal('user'),
    userId: z.string().regex(/^U[0-9a-f]{32}$/, 'invalid userId'),
  }),
  all: z.strictObject({ type: z.literal('all') }),
})

const substitute = byType({
  mention: z.strictObject({ type: z.literal('mention'), mentionee }),
  emoji: z.strictObject({ type: z.literal('emoji'), productId: text(100), emojiId: text(100) }),
})

/** The names between single braces, or undefined where braces do not pair up. */
function placeholders(value: string): string[] | undefined {
  const bare = value.replaceAll(/\{\{|\}\}/g, '')
  const names = [...bare.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] ?? '')
  return /[{}]/.test(bare.replaceAll(/\{[^{}]*\}/g, '')) ? undefined : names
}

export const textV2Message = z
  .strictObject({
    type: z.literal('textV2'),
    text: text(5_000),
    substitution: z.record(z.string().regex(/^[0-9a-zA-Z_]{1,20}$/), substitute).optional(),
    quoteToken: text(1_000).optional(),
    ...commonProperties,
  })
  .superRefine((message, context) => {
    const names = placeholders(message.text)
    const substitution = message.substitution ?? {}
    if (names === undefined)
      context.addIssue({ code: 'custom', path: ['text'], message: '{ and } must be used in pairs' })
    for (const name of names ?? [])
      if (!Object.hasOwn(substitution, name))
        context.addIssue({ code: 'custom', path: ['substitution', name], message: 'must be specified' })
    const kinds = Object.values(substitution).map((each) => (each as { type: string }).type)
    if (kinds.length > 100)
      context.addIssue({ code: 'custom', path: ['substitution'], message: 'Size must be between 0 and 100' })
    for (const kind of ['mention', 'emoji'])
      if (kinds.filter((each) => each === kind).length > 20)
        context.addIssue({ code: 'custom', path: ['substitution'], message: `At most 20 of type ${kind}` })
  })
