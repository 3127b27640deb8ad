/** What a tap does: LINE's action objects, as far as this page acts on them. */
export type LineAction =
  | { readonly type: 'message'; readonly label?: string; readonly text: string }
  | {
      readonly type: 'postback'
      readonly label?: string
      readonly data: string
      readonly displayText?: string
      readonly inputOption?: 'closeRichMenu' | 'openRichMenu' | 'openKeyboard' | 'openVoice'
      readonly fillInText?: string
    }
  | { readonly type: 'uri'; readonly label?: string; readonly uri: string }
  | { readonly type: 'location' | 'camera' | 'cameraRoll'; readonly label: string }
  | { readonly type: 'clipboard'; readonly label?: string; readonly clipboardText: string }
  | { readonly type: 'datetimepicker' | 'richmenuswitch'; readonly label?: string; readonly data: string }

/** Where a URI leads: to the dialler, to LINE's location picker, to the web, or to a screen of LINE itself. */
export type Destination =
  | { readonly kind: 'call'; readonly number: string }
  | { readonly kind: 'placePicker' }
  | { readonly kind: 'web'; readonly address: string }
  | { readonly kind: 'line'; readonly address: string }

const placePicker = /^(https:\/\/line\.me\/R|line:\/)\/nv\/location\/?$/

export const destinationOf = (uri: string): Destination => {
  if (/^tel:/i.test(uri)) return { kind: 'call', number: decodeURIComponent(uri.slice(4)) }
  if (placePicker.test(uri)) return { kind: 'placePicker' }
  if (/^https?:\/\//i.test(uri)) return { kind: 'web', address: uri }
  return { kind: 'line', address: uri }
}
