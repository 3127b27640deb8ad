import './message.css'
import { FlexContainer } from '../flex/flex-container.tsx'
import type { LineMessage } from '../line/chat.ts'
import { contentAddress } from '../line/content-api.ts'
import { Icon, type IconName } from '../page/icon.tsx'
import { useTexts } from '../texts/language.tsx'
import { LinkedText } from './linked-text.tsx'
import { LocationMessage } from './location-message.tsx'
import { Film, Photo, Voice } from './media.tsx'
import { summaryOf } from './summary.ts'

/** What a message says, by its type. A type that this page does not draw shows its alt text or its name. */
export const MessageBody = ({ message }: { message: LineMessage }) => {
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
      if (message.previewImageUrl) return <LinkedPhoto address={message.previewImageUrl} />
      return message.id ? (
        <Photo messageId={message.id} instead={<Placeholder sign="image" message={message} isLost />} />
      ) : (
        <Placeholder sign="image" message={message} />
      )
    case 'audio':
      return message.id ? (
        <Voice messageId={message.id} instead={<Placeholder sign="audio" message={message} isLost />} />
      ) : (
        <Placeholder sign="audio" message={message} />
      )
    case 'video':
      return message.id ? (
        <Film messageId={message.id} instead={<Placeholder sign="video" message={message} isLost />} />
      ) : (
        <Placeholder sign="video" message={message} />
      )
    case 'file':
      return message.id ? (
        <a
          className="message-file"
          href={contentAddress(message.id)}
          target="_blank"
          rel="noopener noreferrer"
        >
          <Placeholder sign="file" message={message} />
        </a>
      ) : (
        <Placeholder sign="file" message={message} />
      )
    case 'sticker':
      return <Placeholder sign="sticker" message={message} />
    case 'template':
    case 'imagemap':
      return <Placeholder sign="file" message={message} />
    default:
      return <Placeholder sign="unknown" message={message} />
  }
}

const LinkedPhoto = ({ address }: { address: string }) => {
  const { message } = useTexts()
  return <img className="message-image" src={address} alt={message.image} />
}

interface PlaceholderProps {
  readonly sign: IconName
  readonly message: LineMessage
  /** LINE has nothing to show: no bytes, not ready, or no longer there. */
  readonly isLost?: boolean
}

const Placeholder = ({ sign, message, isLost = false }: PlaceholderProps) => {
  const texts = useTexts().message
  return (
    <p className="message-placeholder">
      <Icon name={sign} />
      <span>
        {summaryOf(message, texts)}
        {isLost && <span className="message-lost">{texts.nothingToShow}</span>}
      </span>
    </p>
  )
}
