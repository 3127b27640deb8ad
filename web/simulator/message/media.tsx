import { type ReactNode, useState } from 'react'
import { contentAddress } from '../line/content-api.ts'
import { useTexts } from '../texts/language.tsx'

interface MediaProps {
  readonly messageId: string
  /** What stands there where LINE has nothing to show. */
  readonly instead: ReactNode
}

/** A photo that somebody sent; tapping it opens it whole. */
export const Photo = ({ messageId, instead }: MediaProps) => {
  const { message } = useTexts()
  const [isLost, setLost] = useState(false)
  if (isLost) return instead
  const address = contentAddress(messageId)
  return (
    <a className="message-photo" href={address} target="_blank" rel="noopener noreferrer">
      <img className="message-image" src={address} alt={message.image} onError={() => setLost(true)} />
    </a>
  )
}

/** A voice message that somebody sent. */
export const Voice = ({ messageId, instead }: MediaProps) => {
  const { message } = useTexts()
  const [isLost, setLost] = useState(false)
  if (isLost) return instead
  return (
    // biome-ignore lint/a11y/useMediaCaption: what people say has no captions
    <audio
      className="message-voice"
      controls
      preload="metadata"
      src={contentAddress(messageId)}
      aria-label={message.audio}
      onError={() => setLost(true)}
    />
  )
}

/** A film that somebody sent. */
export const Film = ({ messageId, instead }: MediaProps) => {
  const { message } = useTexts()
  const [isLost, setLost] = useState(false)
  if (isLost) return instead
  return (
    // biome-ignore lint/a11y/useMediaCaption: what people film has no captions
    <video
      className="message-image"
      controls
      preload="metadata"
      src={contentAddress(messageId)}
      aria-label={message.video}
      onError={() => setLost(true)}
    />
  )
}
