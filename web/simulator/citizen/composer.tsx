import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { OutgoingEvent, Source } from '../line/control-api.ts'
import { photoEvent, stickerEvent, textEvent, voiceEvent } from '../line/events.ts'
import { Icon } from '../page/icon.tsx'
import { useWords } from '../words/language.tsx'

interface ComposerProps {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly source: Source
  readonly draft: string
  readonly isTyping: boolean
  readonly menuText: string
  readonly onDraft: (text: string) => void
  readonly onTyping: (isTyping: boolean) => void
  readonly onSend: (event: OutgoingEvent) => void
  readonly onPickPlace: () => void
}

/** The bar below the chat: either the menu's title, or a text to type and what else can be sent. */
export const Composer = (props: ComposerProps) => {
  const { isTyping, menuText, onTyping } = props
  const { citizen } = useWords()
  return (
    <div className="composer">
      <button
        type="button"
        className="quiet-button"
        aria-label={isTyping ? citizen.openMenu : citizen.openKeyboard}
        title={isTyping ? citizen.openMenu : citizen.openKeyboard}
        onClick={() => onTyping(!isTyping)}
      >
        <Icon name={isTyping ? 'menu' : 'keyboard'} />
      </button>
      {isTyping ? <TypingBar {...props} /> : <span className="composer-menu">{menuText}</span>}
    </div>
  )
}

const nonsense = 'ฟหกด่าสว 🌀 ۞ asdf ١٢٣ \u202Egnirts\u202C'

const TypingBar = ({ input, source, draft, onDraft, onSend, onPickPlace }: ComposerProps) => {
  const { citizen } = useWords()
  const [showsOthers, setShowsOthers] = useState(false)
  const submit = () => {
    if (draft.trim() === '') return
    onSend(textEvent(source, draft))
    onDraft('')
    input.current?.focus()
  }
  const others: readonly [string, () => void][] = [
    [citizen.sendPlace, onPickPlace],
    [citizen.sendSticker, () => onSend(stickerEvent(source))],
    [citizen.sendPhoto, () => onSend(photoEvent(source))],
    [citizen.sendVoice, () => onSend(voiceEvent(source))],
    [citizen.sendNonsense, () => onSend(textEvent(source, nonsense))],
  ]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  return (
    <>
      <button
        type="button"
        className="quiet-button"
        aria-label={citizen.others}
        title={citizen.others}
        aria-expanded={showsOthers}
        onClick={() => setShowsOthers(!showsOthers)}
      >
        <Icon name="plus" />
      </button>
      <textarea
        ref={input}
        rows={1}
        value={draft}
        maxLength={5000}
        aria-label={citizen.typeHere}
        placeholder={citizen.typeHere}
        onChange={({ target }) => onDraft(target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="strong-button" disabled={draft.trim() === ''} onClick={submit}>
        {citizen.send}
      </button>
      {showsOthers && (
        <ul className="composer-others">
          {others.map(([name, send]) => (
            <li key={name}>
              <button type="button" className="plain-button" onClick={send}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
