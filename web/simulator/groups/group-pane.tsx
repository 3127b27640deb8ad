import { useMemo, useState } from 'react'
import type { Chat } from '../line/chat.ts'
import { useOpenChat, usePlatform } from '../line/platform.tsx'
import { ChatLog } from '../message/chat-log.tsx'
import { shownOf } from '../message/shown.ts'
import { ActOn } from '../message/tap.tsx'
import { Icon } from '../page/icon.tsx'
import { useSurface } from '../page/use-surface.tsx'
import { useWords } from '../words/language.tsx'
import { kindOf } from './group-order.ts'
import { useMembers } from './use-members.ts'

interface GroupPaneProps {
  readonly group: Chat
  readonly onClose: (id: string) => void
}

/** One group's chat, and which of its members presses the buttons in it. */
export const GroupPane = ({ group, onClose }: GroupPaneProps) => {
  const words = useWords()
  const { send, report } = usePlatform()
  const { entries, isRead, failed } = useOpenChat(group.id)
  const members = useMembers(group.id)
  const [chosenId, setChosenId] = useState<string>()
  const member = members.find(({ userId }) => userId === chosenId) ?? members[0]
  const shown = useMemo(() => shownOf(entries), [entries])
  const userId = member?.userId
  const { onAct, sheet } = useSurface(
    useMemo(
      () => ({
        source: { type: 'group', groupId: group.id, ...(userId && { userId }) } as const,
        send: (event) => void send(event),
        type: () => report(words.refusal.notHere),
        pickPlace: () => report(words.refusal.notHere),
      }),
      [group.id, userId, send, report, words],
    ),
  )
  const kind = kindOf(group)

  return (
    <ActOn value={onAct}>
      <section className={`group-pane group-${kind ?? 'other'}`} aria-label={group.name} lang="th">
        <header className="group-head">
          <h2>
            {kind && <span className="group-kind">{words.groups.kinds[kind]}</span>}
            {group.name}
          </h2>
          <button
            type="button"
            className="quiet-button"
            aria-label={words.groups.close(group.name)}
            onClick={() => onClose(group.id)}
          >
            <Icon name="close" />
          </button>
        </header>
        <ChatLog
          chatName={group.name}
          shown={shown}
          empty={failed ? words.page.failedToLoad : isRead ? words.groups.empty : words.page.loading}
          startsAtLatestEntry
          nameOf={(id) => members.find((other) => other.userId === id)?.name}
        />
        {members.length > 0 && (
          <label className="group-member">
            <span className="group-member-name">{words.groups.pressAs}</span>
            <select value={member?.userId} onChange={({ target }) => setChosenId(target.value)}>
              {members.map(({ userId: id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </section>
      {sheet}
    </ActOn>
  )
}
