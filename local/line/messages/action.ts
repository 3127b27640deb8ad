import * as z from 'zod'
import { byType, linkUri, shownText, text } from './limits.ts'

type LabelRule = { readonly max: number; readonly required: boolean }

const PICKER_FORMAT = {
  date: /^(19\d\d|20\d\d|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  datetime: /^(19\d\d|20\d\d|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d$/,
} as const

function labelled(rule: LabelRule) {
  const shown = shownText(rule.max)
  return rule.required ? shown : shown.optional()
}

function postback(rule: LabelRule) {
  return z
    .strictObject({
      type: z.literal('postback'),
      label: labelled(rule),
      data: text(300),
      displayText: shownText(300).optional(),
      text: text(300).optional(),
      inputOption: z.enum(['closeRichMenu', 'openRichMenu', 'openKeyboard', 'openVoice']).optional(),
      fillInText: text(300).optional(),
    })
    .refine((action) => action.displayText === undefined || action.text === undefined, {
      path: ['text'],
      message: 'displayText and text must not be used together',
    })
    .refine((action) => action.fillInText === undefined || action.inputOption === 'openKeyboard', {
      path: ['fillInText'],
      message: 'fillInText needs inputOption openKeyboard',
    })
}

function dateTimePicker(rule: LabelRule) {
  return z
    .strictObject({
      type: z.literal('datetimepicker'),
      label: labelled(rule),
      data: text(300),
      mode: z.enum(['date', 'time', 'datetime']),
      initial: z.string().optional(),
      max: z.string().optional(),
      min: z.string().optional(),
    })
    .superRefine((action, context) => {
      for (const name of ['initial', 'max', 'min'] as const) {
        const value = action[name]
        if (value !== undefined && !PICKER_FORMAT[action.mode].test(value))
          context.addIssue({ code: 'custom', path: [name], message: `invalid ${action.mode}` })
      }
      if (
        action.min !== undefined &&
        action.max !== undefined &&
        action.min.toUpperCase() >= action.max.toUpperCase()
      )
        context.addIssue({ code: 'custom', path: ['min'], message: 'Must be less than max' })
    })
}

function commonActions(rule: LabelRule) {
  return {
    postback: postback(rule),
    message: z.strictObject({ type: z.literal('message'), label: labelled(rule), text: text(300) }),
    uri: z.strictObject({
      type: z.literal('uri'),
      label: labelled(rule),
      uri: linkUri,
      altUri: z.strictObject({ desktop: linkUri.optional() }).optional(),
    }),
    datetimepicker: dateTimePicker(rule),
    clipboard: z.strictObject({
      type: z.literal('clipboard'),
      label: labelled(rule),
      clipboardText: text(1_000),
    }),
  }
}

function bare<T extends string>(type: T) {
  return z.strictObject({ type: z.literal(type), label: shownText(20) })
}

/** Camera, camera roll and location exist in quick replies and nowhere else. */
export const quickReplyAction = byType({
  ...commonActions({ max: 20, required: true }),
  camera: bare('camera'),
  cameraRoll: bare('cameraRoll'),
  location: bare('location'),
})

export const flexButtonAction = byType(commonActions({ max: 40, required: true }))
/** Tap on a box, an image, a text or a whole bubble: the label is optional and not shown. */
export const flexTapAction = byType(commonActions({ max: 40, required: false }))
export const flexVideoAction = commonActions({ max: 40, required: true }).uri
export const templateAction = byType(commonActions({ max: 20, required: true }))
export const imageCarouselAction = byType(commonActions({ max: 12, required: false }))

/** Switching menus exists in rich menus and nowhere else. */
export const richMenuAction = byType({
  ...commonActions({ max: 20, required: false }),
  richmenuswitch: z.strictObject({
    type: z.literal('richmenuswitch'),
    label: shownText(20).optional(),
    richMenuAliasId: z.string().regex(/^[a-z0-9_-]{1,32}$/, 'invalid richMenuAliasId'),
    data: text(300),
  }),
})
