import { useRef, useState } from 'react'
import { useTexts } from '../texts/language.tsx'
import { ChatLine, type MessageActs } from './chat-line.tsx'
import type { Shown } from './shown.ts'
import { useLatest } from './use-latest.ts'

/** Lines that are drawn at first, and added when somebody asks for earlier ones. */
const page = 60

interface ChatLogProps {
  readonly chatName: string
  readonly shown: readonly Shown[]
  readonly empty: string
  /** Whose phone this is; absent in a group, which is read over nobody's shoulder. */
  readonly owner?: string
  /** Who acts in it and may take back what they said: the owner where nobody else is named. */
  readonly actor?: string | undefined
  /** Shows where the latest entry begins instead of where it ends: cards are longer than their window. */
  readonly startsAtLatestEntry?: boolean
  readonly nameOf: (userId: string) => string | undefined
  readonly acts?: MessageActs
  /** How often its owner or actor has done something: each time the log goes to its latest line. */
  readonly acted: number
}

/** A chat's lines, kept scrolled to the latest unless somebody reads further up. */
export const ChatLogView = ({
  chatName,
  shown,
  empty,
  owner,
  actor = owner,
  startsAtLatestEntry = false,
  nameOf,
  acts,
  acted,
}: ChatLogProps) => {
  const texts = useTexts()
  const box = useRef<HTMLDivElement>(null)
  const lines = useRef<HTMLOListElement>(null)
  const [most, setMost] = useState(page)
  const hidden = Math.max(0, shown.length - most)
  const onScroll = useLatest(box, lines, startsAtLatestEntry, acted)

  return (
    <div
      ref={box}
      className="chat-log"
      role="log"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
      tabIndex={0}
      aria-label={texts.message.log(chatName)}
      onScroll={onScroll}
    >
      {shown.length === 0 && <p className="chat-empty">{empty}</p>}
      {hidden > 0 && (
        <button type="button" className="plain-button chat-earlier" onClick={() => setMost(most + page)}>
          {texts.message.earlier(String(hidden))}
        </button>
      )}
      <ol ref={lines} className="chat-lines">
        {shown.slice(hidden).map((line) => {
          const userId = line.from === 'bot' ? undefined : line.userId
          return (
            <ChatLine
              key={line.key}
              shown={line}
              personName={userId && nameOf(userId)}
              isMine={owner !== undefined && userId === owner}
              mayUnsend={line.from === 'person' && actor !== undefined && userId === actor}
              acts={acts}
            />
          )
        })}
      </ol>
    </div>
  )
}
