import { useRef, useState } from 'react'
import { useWords } from '../words/language.tsx'
import { ChatLine } from './chat-line.tsx'
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
  /** Shows where the latest entry begins instead of where it ends: cards are longer than their window. */
  readonly startsAtLatestEntry?: boolean
  readonly nameOf: (userId: string) => string | undefined
}

/** A chat's lines, kept scrolled to the latest unless somebody reads further up. */
export const ChatLog = ({
  chatName,
  shown,
  empty,
  owner,
  startsAtLatestEntry = false,
  nameOf,
}: ChatLogProps) => {
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const lines = useRef<HTMLOListElement>(null)
  const [most, setMost] = useState(page)
  const hidden = Math.max(0, shown.length - most)
  const onScroll = useLatest(box, lines, startsAtLatestEntry)

  return (
    <div
      ref={box}
      className="chat-log"
      role="log"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
      tabIndex={0}
      aria-label={words.message.log(chatName)}
      onScroll={onScroll}
    >
      {shown.length === 0 && <p className="chat-empty">{empty}</p>}
      {hidden > 0 && (
        <button type="button" className="plain-button chat-earlier" onClick={() => setMost(most + page)}>
          {words.message.earlier(String(hidden))}
        </button>
      )}
      <ol ref={lines} className="chat-lines">
        {shown.slice(hidden).map((line) => {
          const userId = personOf(line)
          return (
            <ChatLine
              key={line.key}
              shown={line}
              personName={userId && nameOf(userId)}
              isMine={owner !== undefined && userId === owner}
            />
          )
        })}
      </ol>
    </div>
  )
}

const personOf = (line: Shown): string | undefined => {
  if (line.from === 'person') return line.userId
  return line.from === 'platform' ? line.event.source?.userId : undefined
}
