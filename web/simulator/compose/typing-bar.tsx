import './compose.css'
import type { KeyboardEvent } from 'react'
import type { LineMessage } from '../line/chat.ts'
import type { OutgoingEvent, Source } from '../line/control-api.ts'
import { textEvent } from '../line/events.ts'
import type { Shown } from '../message/shown.ts'
import { summaryOf } from '../message/summary.ts'
import { Icon } from '../page/icon.tsx'
import { useTexts } from '../texts/language.tsx'
import { Attachments } from './attachments.tsx'
import type { Compose } from './use-compose.ts'

interface TypingBarProps {
  readonly compose: Compose
  readonly source: Source
  /** The chat's lines: one of them may be quoted. */
  readonly shown: readonly Shown[]
  /** What the bar is called for those who do not see which chat it is in. */
  readonly label: string
  /** What stands in it; the label where nothing else does. */
  readonly placeholder?: string
  readonly onSend: (event: OutgoingEvent) => void
  /** Absent where a place cannot be picked. */
  readonly onPickPlace?: () => void
}

const quotedIn = (shown: readonly Shown[], messageId: string | undefined): LineMessage | undefined => {
  const line = shown.find((each) => each.from !== 'platform' && each.messageId === messageId)
  return messageId !== undefined && line && line.from !== 'platform' ? line.message : undefined
}

/** A text to type, what it answers, and what else can be sent. */
export const TypingBar = (props: TypingBarProps) => {
  const { compose, source, shown, label, placeholder = label, onSend, onPickPlace } = props
  const texts = useTexts()
  const { input, draft, setDraft, quotedId, quote, isAttaching, attach } = compose
  const quoted = quotedIn(shown, quotedId)
  const submit = () => {
    if (draft.trim() === '') return
    onSend(textEvent(source, draft, quoted && quotedId))
    setDraft('')
    quote(undefined)
  }
  const sendOther = (event: OutgoingEvent) => {
    attach(false)
    onSend(event)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && quoted) quote(undefined)
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  return (
    <>
      {quoted && (
        <p className="quote-banner">
          <Icon name="quote" />
          <span>{texts.compose.answering(summaryOf(quoted, texts.message))}</span>
          <button
            type="button"
            className="quiet-button"
            aria-label={texts.compose.noQuote}
            onClick={() => quote(undefined)}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
      <button
        type="button"
        className="quiet-button"
        aria-label={texts.compose.others}
        title={texts.compose.others}
        aria-expanded={isAttaching}
        onClick={() => attach(!isAttaching)}
      >
        <Icon name="plus" />
      </button>
      <textarea
        ref={input}
        rows={1}
        value={draft}
        maxLength={5000}
        aria-label={label}
        placeholder={placeholder}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="strong-button" disabled={draft.trim() === ''} onClick={submit}>
        {texts.compose.send}
      </button>
      {isAttaching && <Attachments source={source} onSend={sendOther} onPickPlace={onPickPlace} />}
    </>
  )
}
