import type { Message } from '../line/chat.ts'
import type { Words } from '../words/words.ts'

/** A message in a few words, as LINE shows it where it is quoted: a text, an alt text, or what kind it is. */
export const summaryOf = (message: Message, words: Words['message']): string => {
  switch (message.type) {
    case 'text':
    case 'textV2':
      return message.text
    case 'flex':
    case 'template':
    case 'imagemap':
      return message.altText
    case 'location':
      return message.title ? `${words.place}: ${message.title}` : words.place
    case 'file':
      return message.fileName ?? words.file
    case 'image':
    case 'audio':
    case 'video':
    case 'sticker':
      return words[message.type]
    default:
      return words.other((message as { type: string }).type)
  }
}
