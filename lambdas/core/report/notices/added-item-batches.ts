import type { AddedItem } from '../model.ts'

/** LINE accepts five messages in one push. */
export const maxMessagesPerPush = 5
/** Characters that fit one bubble of 30 KB in any script. */
const maxCharactersPerMessage = 6_000

/** Groups items into messages: consecutive texts share one bubble, anything else gets its own message. */
export const messagesOf = (items: readonly AddedItem[]): readonly (readonly AddedItem[])[] => {
  const messages: AddedItem[][] = []
  for (const item of items) {
    const last = messages.at(-1)
    const isFull = last && lengthOf(last) + lengthOf([item]) > maxCharactersPerMessage
    if (last && !isFull && isText(item) && last.every(isText)) last.push(item)
    else messages.push([item])
  }
  return messages
}

const isText = (item: AddedItem): boolean => item.kind === 'talk' && item.length > 0
const lengthOf = (items: readonly AddedItem[]): number =>
  items.reduce((sum, item) => sum + (item.kind === 'talk' ? item.length : 0), 0)

/** How many LINE messages the items need. A pin is shown as a card and as a location. */
export const messageCount = (items: readonly AddedItem[]): number =>
  messagesOf(items).reduce((sum, message) => sum + (message.some(hasPin) ? 2 : 1), 0)
const hasPin = (item: AddedItem): boolean =>
  item.kind === 'amendment' && (item.amendment.kind === 'place' || item.amendment.kind === 'again')

/** Splits the items into as few pushes as possible. */
export const pushesOf = (items: readonly AddedItem[]): readonly (readonly AddedItem[])[] => {
  const pushes: AddedItem[][] = []
  for (const item of items) {
    const last = pushes.at(-1)
    if (last && messageCount([...last, item]) <= maxMessagesPerPush) last.push(item)
    else pushes.push([item])
  }
  return pushes
}

/** “Do not call” cannot wait: a call could cost a life. */
export const isUrgent = (item: AddedItem): boolean =>
  item.kind === 'amendment' && item.amendment.kind === 'chatOnly'
