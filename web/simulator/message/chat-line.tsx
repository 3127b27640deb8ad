import { memo } from 'react'
import type { ChatEvent } from '../line/chat.ts'
import { useWords } from '../words/language.tsx'
import type { Words } from '../words/words.ts'
import { clockText } from './clock.ts'
import { MessageBody } from './message-body.tsx'
import { MessageGuard } from './message-guard.tsx'
import type { Shown } from './shown.ts'

interface ChatLineProps {
  readonly shown: Shown
  /** The name of the person who said it, as this chat calls them. */
  readonly personName: string | undefined
  /** Whether the person is the owner of the phone, whose lines stand on the other side. */
  readonly isMine: boolean
}

const noteOf = ({ type }: ChatEvent, label: string | undefined, words: Words['message']): string => {
  if (type === 'postback') return label ? `${words.pressed} “${label}”` : words.pressed
  const notes: Record<string, string> = {
    join: words.joined,
    leave: words.left,
    follow: words.followed,
    unfollow: words.unfollowed,
  }
  return notes[type] ?? words.other(type)
}

/** One line of a chat: who, what, when. */
export const ChatLine = memo(({ shown, personName, isMine }: ChatLineProps) => {
  const words = useWords().message
  const time = <time className="chat-time">{clockText(shown.at)}</time>
  if (shown.from === 'platform') {
    return (
      <li className="chat-note" data-entry={shown.entry}>
        {shown.event.type === 'postback' && !isMine && `${personName ?? words.somebody} `}
        {noteOf(shown.event, shown.label, words)} {time}
      </li>
    )
  }
  const isBot = shown.from === 'bot'
  const name = isBot ? (shown.message.sender?.name ?? words.official) : (personName ?? words.somebody)
  return (
    <li
      data-entry={shown.entry}
      className={`chat-line ${isMine ? 'chat-mine' : 'chat-theirs'} ${isBot ? 'chat-bot' : ''}`}
    >
      <span className={isMine ? 'unseen' : 'chat-name'}>{name}</span>
      <div className="chat-said">
        <MessageGuard instead={words.broken}>
          <MessageBody message={shown.message} />
        </MessageGuard>
        {time}
      </div>
    </li>
  )
})
