import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { MessageActs } from '../message/chat-line.tsx'

/** What stands in a chat's bar before it is sent. */
export interface Compose {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly draft: string
  setDraft(text: string): void
  /** The id of the message that will be answered. */
  readonly quotedId: string | undefined
  quote(messageId: string | undefined): void
  /** Whether the other things that can be sent are offered. */
  readonly isAttaching: boolean
  attach(isAttaching: boolean): void
  /** Puts a text into the bar and the cursor behind it. */
  type(text: string): void
}

/** `onTyping` brings the bar up where it is not there. */
export const useCompose = (onTyping: () => void): Compose => {
  const input = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState('')
  const [quotedId, setQuotedId] = useState<string>()
  const [isAttaching, attach] = useState(false)
  const focus = useCallback(() => {
    onTyping()
    requestAnimationFrame(() => input.current?.focus())
  }, [onTyping])
  const type = useCallback(
    (text: string) => {
      setDraft(text)
      focus()
    },
    [focus],
  )
  const quote = useCallback(
    (messageId: string | undefined) => {
      setQuotedId(messageId)
      focus()
    },
    [focus],
  )
  return useMemo(
    () => ({ input, draft, setDraft, quotedId, quote, isAttaching, attach, type }),
    [draft, quotedId, quote, isAttaching, type],
  )
}

/** What can be done with a message in a chat that has a bar. */
export const useMessageActs = (compose: Compose, onUnsend: (messageId: string) => void): MessageActs => {
  const { quote } = compose
  return useMemo(() => ({ quote, unsend: onUnsend }), [quote, onUnsend])
}
