import { useState } from 'react'
import { keyed } from '../flex/keyed.ts'
import type { LineAction } from '../line/action.ts'
import { dismisses, type QuickReplies } from '../message/shown.ts'
import { Icon } from '../page/icon.tsx'
import { useTexts } from '../texts/language.tsx'

interface QuickReplyRowProps {
  readonly replies: QuickReplies | undefined
  readonly onAct: (action: LineAction) => void
}

/** The quick replies above the keyboard; tapped ones go at once, without waiting for the platform. */
export const QuickReplyRow = ({ replies, onAct }: QuickReplyRowProps) => {
  const { citizen } = useTexts()
  const [dismissed, setDismissed] = useState<string>()
  if (!replies || replies.key === dismissed) return null
  return (
    <ul className="quick-replies" aria-label={citizen.quickReplies}>
      {keyed(replies.actions).map(({ item: action, key }) => (
        <li key={key}>
          <button
            type="button"
            onClick={() => {
              if (dismisses(action)) setDismissed(replies.key)
              onAct(action)
            }}
          >
            {action.type === 'location' && <Icon name="place" />}
            {action.label}
          </button>
        </li>
      ))}
    </ul>
  )
}
