import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { TypingBar } from '../compose/typing-bar.tsx'
import { useCompose, useMessageActs } from '../compose/use-compose.ts'
import type { SimulatedChat } from '../line/chat.ts'
import type { OutgoingEvent, Source } from '../line/control-api.ts'
import { unsendEvent } from '../line/events.ts'
import { useOpenChat, usePlatform } from '../line/platform.tsx'
import { ChatLogView } from '../message/chat-log.tsx'
import { shownOf } from '../message/shown.ts'
import { ActOn } from '../message/tap.tsx'
import { useSurface } from '../page/use-surface.tsx'
import { useTexts } from '../texts/language.tsx'
import { ActingBar } from './acting-bar.tsx'
import { AbsentAccount, GroupHead } from './group-head.tsx'
import { kindOf } from './group-order.ts'
import { GroupSheet } from './group-sheet.tsx'
import { useActors } from './use-actors.ts'
import { useGroup } from './use-group.ts'

interface GroupPaneProps {
  readonly group: SimulatedChat
  /** Rises each time somebody wants to see it: it may stand beyond the edge. */
  readonly wanted: number
  readonly onClose: (id: string) => void
}

const nothing = (): void => undefined

/** One group's chat, and which of its members writes and presses in it. */
export const GroupPane = ({ group, wanted, onClose }: GroupPaneProps) => {
  const texts = useTexts()
  const { send, report } = usePlatform()
  const { entries, isRead, failed } = useOpenChat(group.id)
  const { group: people, readAgain } = useGroup(group.id, entries.length)
  const { actor, second, choose, chooseSecond } = useActors(people.members)
  const [isManaging, setManaging] = useState(false)
  const [acted, setActed] = useState(0)
  const shown = useMemo(() => shownOf(entries), [entries])
  const compose = useCompose(nothing)
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    if (wanted > 0) pane.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [wanted])
  const [userId, secondId] = [actor?.userId, second?.userId]
  const source = useMemo<Source>(
    () => ({ type: 'group', groupId: group.id, ...(userId && { userId }) }),
    [group.id, userId],
  )
  const act = useCallback(
    (event: OutgoingEvent) => {
      setActed((count) => count + 1)
      const pressesToo = secondId !== undefined && event.type === 'postback'
      void send(event, ...(pressesToo ? [{ ...event, source: { ...source, userId: secondId } }] : []))
    },
    [send, source, secondId],
  )
  const acts = useMessageActs(
    compose,
    useCallback((messageId: string) => act(unsendEvent(source, messageId)), [act, source]),
  )
  const { type, attach } = compose
  const { onAct, sheet } = useSurface(
    useMemo(
      () => ({
        source,
        send: act,
        type,
        pickPlace: () => report(texts.refusal.notHere),
        pickPhoto: () => attach(true),
      }),
      [source, act, type, attach, report, texts],
    ),
  )

  return (
    <ActOn value={onAct}>
      <section
        ref={pane}
        className={`group-pane group-${kindOf(group) ?? 'other'}`}
        aria-label={group.name}
        lang="th"
      >
        <GroupHead
          group={group}
          memberCount={people.members.length}
          onManage={() => setManaging(true)}
          onClose={() => onClose(group.id)}
        />
        {!people.joined && <AbsentAccount groupId={group.id} />}
        <ChatLogView
          chatName={group.name}
          shown={shown}
          empty={failed ? texts.page.failedToLoad : isRead ? texts.groups.empty : texts.page.loading}
          startsAtLatestEntry
          actor={userId}
          acted={acted}
          nameOf={(id) => people.members.find((other) => other.userId === id)?.name}
          {...(actor && { acts })}
        />
        {actor && (
          <>
            <ActingBar
              members={people.members}
              actor={actor}
              onActor={choose}
              second={second}
              onSecond={chooseSecond}
              onAsk={readAgain}
            />
            <div className="composer">
              <TypingBar
                compose={compose}
                source={source}
                shown={shown}
                label={texts.groups.typeAs(actor.name)}
                placeholder={texts.compose.typeHere}
                onSend={act}
              />
            </div>
          </>
        )}
      </section>
      {sheet}
      {isManaging && (
        <GroupSheet group={group} people={people} onClose={() => setManaging(false)} onChanged={readAgain} />
      )}
    </ActOn>
  )
}
