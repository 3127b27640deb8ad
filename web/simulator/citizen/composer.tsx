import type { ComponentProps } from 'react'
import { TypingBar } from '../compose/typing-bar.tsx'
import { Icon } from '../page/icon.tsx'
import { useTexts } from '../texts/language.tsx'

interface ComposerProps extends Omit<ComponentProps<typeof TypingBar>, 'label'> {
  readonly isTyping: boolean
  readonly menuText: string
  readonly onTyping: (isTyping: boolean) => void
}

/** The bar below the chat: either the menu's title, or a text to type and what else can be sent. */
export const Composer = ({ isTyping, menuText, onTyping, ...bar }: ComposerProps) => {
  const { citizen, compose } = useTexts()
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
      {isTyping ? (
        <TypingBar {...bar} label={compose.typeHere} />
      ) : (
        <span className="composer-menu">{menuText}</span>
      )}
    </div>
  )
}
