import { memo } from 'react'
import type { SimulatedEvent } from '../line/chat.ts'
import { Icon } from '../page/icon.tsx'
import { useTexts } from '../texts/language.tsx'
import type { Texts } from '../texts/texts.ts'
import { clockText } from './clock.ts'
import { MessageBody } from './message-body.tsx'
import { MessageGuard } from './message-guard.tsx'
import { Quoted } from './quoted.tsx'
import type { Shown } from './shown.ts'

/** What can be done with a message: held down on a phone, buttons here. Absent where the phone cannot write. */
export interface MessageActs {
  quote(messageId: string): void
  unsend(messageId: string): void
}

interface ChatLineProps {
  readonly shown: Shown
  /** The name of the person who said it, as this chat calls them. */
  readonly personName: string | undefined
  /** Whether the person is the owner of the phone, whose lines stand on the other side. */
  readonly isMine: boolean
  readonly mayUnsend: boolean
  readonly acts: MessageActs | undefined
}

const noteOf = ({ type }: SimulatedEvent, label: string | undefined, texts: Texts['message']): string => {
  if (type === 'postback') return label ? `${texts.pressed} “${label}”` : texts.pressed
  const notes: Record<string, string> = {
    join: texts.joined,
    leave: texts.left,
    follow: texts.followed,
    unfollow: texts.unfollowed,
    memberJoined: texts.memberJoined,
    memberLeft: texts.memberLeft,
  }
  return notes[type] ?? texts.other(type)
}

/** One line of a chat: who, what, when. */
export const ChatLine = memo(({ shown, personName, isMine, mayUnsend, acts }: ChatLineProps) => {
  const texts = useTexts().message
  const time = <time className="chat-time">{clockText(shown.at)}</time>
  if (shown.from === 'platform') {
    return (
      <li className="chat-note" data-entry={shown.entry}>
        {shown.event.type === 'postback' && !isMine && `${personName ?? texts.somebody} `}
        {noteOf(shown.event, shown.label, texts)} {time}
      </li>
    )
  }
  const isBot = shown.from === 'bot'
  const name = isBot ? (shown.message.sender?.name ?? texts.official) : (personName ?? texts.somebody)
  return (
    <li
      data-entry={shown.entry}
      className={`chat-line ${isMine ? 'chat-mine' : 'chat-theirs'} ${isBot ? 'chat-bot' : ''}`}
    >
      <span className={isMine ? 'unseen' : 'chat-name'}>{name}</span>
      <div className="chat-said">
        {shown.isUnsent ? (
          <p className="message-unsent">{texts.unsent}</p>
        ) : (
          <div className="chat-message">
            {shown.quoted !== undefined && <Quoted message={shown.quoted} />}
            <MessageGuard instead={texts.broken}>
              <MessageBody message={shown.message} />
            </MessageGuard>
          </div>
        )}
        <span className="chat-meta">
          {isBot && shown.isSilent && (
            <span className="chat-silent" title={texts.silentMeaning}>
              <Icon name="silent" /> {texts.silent}
            </span>
          )}
          {time}
          {acts && shown.messageId && !shown.isUnsent && (
            <LineActs messageId={shown.messageId} mayUnsend={mayUnsend} acts={acts} />
          )}
        </span>
      </div>
    </li>
  )
})

interface LineActsProps {
  readonly messageId: string
  readonly mayUnsend: boolean
  readonly acts: MessageActs
}

const LineActs = ({ messageId, mayUnsend, acts }: LineActsProps) => {
  const texts = useTexts().message
  return (
    <span className="chat-acts">
      <button type="button" className="chat-act" title={texts.quote} onClick={() => acts.quote(messageId)}>
        <Icon name="quote" />
        <span className="unseen">{texts.quote}</span>
      </button>
      {mayUnsend && (
        <button
          type="button"
          className="chat-act"
          title={texts.unsend}
          onClick={() => acts.unsend(messageId)}
        >
          <Icon name="undo" />
          <span className="unseen">{texts.unsend}</span>
        </button>
      )}
    </span>
  )
}
