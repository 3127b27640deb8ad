import { useCallback, useMemo, useState } from 'react'
import { useCompose, useMessageActs } from '../compose/use-compose.ts'
import type { TimedTap } from '../guide/stopwatch.ts'
import type { SimulatedChat } from '../line/chat.ts'
import type { OutgoingEvent } from '../line/control-api.ts'
import { placeEvent, unsendEvent } from '../line/events.ts'
import { useCondition, useOpenChat, usePlatform } from '../line/platform.tsx'
import { PlacePicker } from '../map/place-picker.tsx'
import { ChatLogView } from '../message/chat-log.tsx'
import { quickRepliesOf, shownOf } from '../message/shown.ts'
import { ActOn } from '../message/tap.tsx'
import { useSurface } from '../page/use-surface.tsx'
import { useTexts } from '../texts/language.tsx'
import { Composer } from './composer.tsx'
import { OwnerNote } from './owner-note.tsx'
import { QuickReplyRow } from './quick-reply-row.tsx'
import { RichMenu } from './rich-menu.tsx'
import { useRichMenu } from './use-rich-menu.ts'

interface PhoneProps {
  readonly citizen: SimulatedChat
  readonly onTap: (tap: TimedTap) => void
}

/** One person's phone: the chat, its quick replies, and the menu or the keyboard below. */
export const Phone = ({ citizen, onTap }: PhoneProps) => {
  const texts = useTexts()
  const { send } = usePlatform()
  const { isSending } = useCondition()
  const { entries, isRead, failed } = useOpenChat(citizen.id)
  const menu = useRichMenu(citizen.id, entries.length)
  const shown = useMemo(
    () =>
      shownOf(
        entries,
        menu.areas.map(({ action }) => action),
      ),
    [entries, menu],
  )
  const [isTyping, setTyping] = useState(false)
  const [isPicking, setPicking] = useState(false)
  const [acted, setActed] = useState(0)
  const compose = useCompose(useCallback(() => setTyping(true), []))

  const source = useMemo(() => ({ type: 'user', userId: citizen.id }) as const, [citizen.id])
  const sendTapped = useCallback(
    (event: OutgoingEvent, tap: TimedTap = 'other') => {
      onTap(tap)
      setActed((count) => count + 1)
      void send(event)
    },
    [send, onTap],
  )
  const acts = useMessageActs(
    compose,
    useCallback((messageId: string) => sendTapped(unsendEvent(source, messageId)), [sendTapped, source]),
  )
  const { type, attach } = compose
  const own = useMemo(
    () => ({
      source,
      send: sendTapped,
      type,
      pickPlace: () => setPicking(true),
      pickPhoto: () => {
        setTyping(true)
        attach(true)
      },
    }),
    [source, sendTapped, type, attach],
  )
  const { onAct, sheet } = useSurface(own)
  const fromMenu = useSurface(
    useMemo(() => ({ ...own, send: (event: OutgoingEvent) => sendTapped(event, 'menu') }), [own, sendTapped]),
  )

  return (
    <ActOn value={onAct}>
      <div className="phone" aria-busy={isSending}>
        <header className="phone-head">
          <strong>{texts.message.official}</strong>
          <span className="phone-owner">{isSending ? texts.citizen.sending : citizen.name}</span>
        </header>
        {citizen.groups.length > 0 && <OwnerNote userId={citizen.id} lines={entries.length} />}
        <ChatLogView
          chatName={texts.message.official}
          shown={shown}
          empty={failed ? texts.page.failedToLoad : isRead ? texts.citizen.empty : texts.page.loading}
          owner={citizen.id}
          nameOf={() => citizen.name}
          acts={acts}
          acted={acted}
        />
        <QuickReplyRow replies={quickRepliesOf(shown)} onAct={onAct} />
        <Composer
          compose={compose}
          source={source}
          shown={shown}
          isTyping={isTyping}
          menuText={menu.chatBarText}
          onTyping={setTyping}
          onSend={sendTapped}
          onPickPlace={own.pickPlace}
        />
        {!isTyping && <RichMenu menu={menu} onAct={fromMenu.onAct} />}
      </div>
      {sheet}
      {fromMenu.sheet}
      {isPicking && (
        <PlacePicker
          onClose={() => setPicking(false)}
          onPick={(place) => {
            setPicking(false)
            sendTapped(placeEvent(source, place), 'place')
          }}
        />
      )}
    </ActOn>
  )
}
