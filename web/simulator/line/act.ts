import { destinationOf, type LineAction } from './action.ts'
import type { OutgoingEvent, Source } from './control-api.ts'
import { postbackEvent, textEvent } from './events.ts'

/** What the phone around a chat can do when something in the chat is tapped. */
export interface Surface {
  readonly source: Source
  send(event: OutgoingEvent): void
  /** Opens the keyboard with a text in it. */
  type(text: string): void
  pickPlace(): void
  /** Opens what a photo can be chosen from. */
  pickPhoto(): void
  call(number: string): void
  openWeb(address: string): void
  /** Would open a screen of LINE itself. */
  openLine(address: string): void
  copy(text: string): void
  refuse(): void
}

const actOnUri = (uri: string, surface: Surface): void => {
  const destination = destinationOf(uri)
  if (destination.kind === 'call') surface.call(destination.number)
  else if (destination.kind === 'placePicker') surface.pickPlace()
  else if (destination.kind === 'line') surface.openLine(destination.address)
  else surface.openWeb(destination.address)
}

const press = (action: Extract<LineAction, { type: 'postback' }>, surface: Surface): void => {
  surface.send(postbackEvent(surface.source, action.data))
  if (action.inputOption === 'openKeyboard') surface.type(action.fillInText ?? '')
}

/** Does what LINE does when an action is tapped. */
export const performAction = (action: LineAction, surface: Surface): void => {
  switch (action.type) {
    case 'message':
      surface.send(textEvent(surface.source, action.text))
      break
    case 'postback':
      press(action, surface)
      break
    case 'uri':
      actOnUri(action.uri, surface)
      break
    case 'location':
      surface.pickPlace()
      break
    case 'camera':
    case 'cameraRoll':
      surface.pickPhoto()
      break
    case 'clipboard':
      surface.copy(action.clipboardText)
      break
    default:
      surface.refuse()
  }
}
