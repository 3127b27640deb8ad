import './message.css'
import { FlexContainer } from '../flex/flex-container.tsx'
import type { Message } from '../line/chat.ts'
import { Icon, type IconName } from '../page/icon.tsx'
import { useWords } from '../words/language.tsx'
import { LinkedText } from './linked-text.tsx'
import { LocationMessage } from './location-message.tsx'

/** What a message says, by its type. A type that this page does not draw shows its alt text or its name. */
export const MessageBody = ({ message }: { message: Message }) => {
  const words = useWords().message
  switch (message.type) {
    case 'text':
    case 'textV2':
      return (
        <p className="message-text">
          <LinkedText text={message.text} />
        </p>
      )
    case 'flex':
      return <FlexContainer container={message.contents} />
    case 'location':
      return <LocationMessage place={message} />
    case 'image':
      return message.previewImageUrl ? (
        <img className="message-image" src={message.previewImageUrl} alt={words.image} />
      ) : (
        <Placeholder sign="image" name={words.image} />
      )
    case 'sticker':
    case 'audio':
    case 'video':
    case 'file':
      return <Placeholder sign={message.type} name={words[message.type]} />
    case 'template':
    case 'imagemap':
      return <Placeholder sign="file" name={message.altText} />
    default:
      return <Placeholder sign="unknown" name={words.other((message as { type: string }).type)} />
  }
}

const Placeholder = ({ sign, name }: { sign: IconName; name: string }) => (
  <p className="message-placeholder">
    <Icon name={sign} />
    {name}
  </p>
)
