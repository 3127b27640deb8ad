import type { Component, Container } from '../flex/flex.ts'
import type { LineMessage } from '../line/chat.ts'
import type { Texts } from '../texts/texts.ts'

/** A message in a few words, as LINE shows it where it is quoted: a text, an alt text, or what kind it is. */
export const summaryOf = (message: LineMessage, words: Texts['message']): string => {
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

/** All texts of a Flex message, in the order in which they are read. */
const textsIn = (part: Container | Component): { readonly text: string; readonly isBold: boolean }[] => {
  if (part.type === 'carousel') return part.contents.flatMap(textsIn)
  if (part.type === 'bubble')
    return [part.header, part.hero, part.body, part.footer].flatMap((block) => (block ? textsIn(block) : []))
  if (part.type === 'box') return part.contents.flatMap(textsIn)
  if (part.type !== 'text' || !part.text) return []
  return [{ text: part.text, isBold: part.weight === 'bold' }]
}

/** What a message says first: of a Flex message its first heading, which its alt text need not be. */
export const headlineOf = (message: LineMessage, words: Texts['message']): string => {
  if (message.type !== 'flex') return summaryOf(message, words)
  const texts = textsIn(message.contents)
  return (texts.find(({ isBold }) => isBold) ?? texts[0])?.text ?? message.altText
}
