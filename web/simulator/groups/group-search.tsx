import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react'
import type { SimulatedChat } from '../line/chat.ts'
import { usePlatform } from '../line/platform.tsx'
import { useSimulatorLanguage } from '../texts/language.tsx'
import { kindOf, matching } from './group-order.ts'

/** A page of results: enough to choose from, few enough to draw at once. */
const pageSize = 40

interface GroupSearchProps {
  readonly groups: readonly SimulatedChat[]
  readonly isLoading: boolean
  readonly onOpen: (id: string) => void
}

/** Finds one group among a thousand. The list opens with the first letter, or with the button beside the field. */
export const GroupSearch = ({ groups, isLoading, onOpen }: GroupSearchProps) => {
  const { language, texts } = useSimulatorLanguage()
  const [query, setQuery] = useState('')
  const [isListed, setListed] = useState(false)
  const deferred = useDeferredValue(query)
  const count = new Intl.NumberFormat(language).format(groups.length)

  const close = () => {
    setListed(false)
    setQuery('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isListed) close()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only catches Escape from the controls within
    <div
      className="group-search"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setListed(false)
      }}
    >
      <input
        type="search"
        value={query}
        aria-label={texts.groups.search(count)}
        placeholder={isLoading ? texts.page.loading : texts.groups.search(count)}
        onChange={({ target }) => {
          setQuery(target.value)
          setListed(true)
        }}
      />
      <button
        type="button"
        className="plain-button"
        aria-expanded={isListed}
        onClick={() => setListed(!isListed)}
      >
        {texts.groups.all}
      </button>
      {isListed && (
        <Found
          groups={groups}
          query={deferred}
          isLoading={isLoading}
          onOpen={(id) => {
            onOpen(id)
            close()
          }}
        />
      )}
    </div>
  )
}

const Found = ({ groups, query, isLoading, onOpen }: GroupSearchProps & { readonly query: string }) => {
  const { texts } = useSimulatorLanguage()
  const { book, readAllChats } = usePlatform()
  const [pages, setPages] = useState(1)
  const found = useMemo(() => matching(groups, query), [groups, query])
  const listed = found.slice(0, pages * pageSize)
  const left = found.length - listed.length
  if (isLoading || found.length === 0) {
    return (
      <div className="found">
        <p role="status">
          {isLoading
            ? book.chatsFailed()
              ? texts.page.failedToLoad
              : texts.page.loading
            : texts.groups.noneFound}
        </p>
        {isLoading && book.chatsFailed() && (
          <button type="button" className="plain-button" onClick={() => void readAllChats()}>
            {texts.page.again}
          </button>
        )}
      </div>
    )
  }
  return (
    <div className="found" tabIndex={-1}>
      <ul>
        {listed.map((group) => (
          <li key={group.id}>
            <button type="button" className="found-group" onClick={() => onOpen(group.id)}>
              {group.name}
              <span className="found-unit">
                {kindName(texts.groups.kinds, group)} {group.unit}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="plain-button" onClick={() => setPages(pages + 1)}>
          {texts.groups.more(String(left))}
        </button>
      )}
    </div>
  )
}

const kindName = (kinds: Readonly<Record<string, string>>, group: SimulatedChat): string => {
  const kind = kindOf(group)
  return kind ? (kinds[kind] ?? '') : ''
}
