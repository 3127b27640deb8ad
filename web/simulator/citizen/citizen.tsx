import './citizen.css'
import { useState } from 'react'
import type { TimedTap } from '../guide/stopwatch.ts'
import type { SimulatedChat } from '../line/chat.ts'
import { useChats, usePlatform } from '../line/platform.tsx'
import { Icon } from '../page/icon.tsx'
import { usePhoneChoice } from '../page/phone-choice.tsx'
import { useTexts } from '../texts/language.tsx'
import { NewCitizenSheet } from './new-citizen-sheet.tsx'
import { Phone } from './phone.tsx'

/** Those who report, then those who are in a group: an officer's phone is wanted less often. */
const phonesOf = (chats: readonly SimulatedChat[] | undefined) => {
  const people = chats?.filter(({ type }) => type === 'user') ?? []
  const members = people.filter(({ groups }) => groups.length > 0)
  return { reporters: people.filter(({ groups }) => groups.length === 0), members }
}

/** The phone of one person, and the choice of whose. */
export const Citizen = ({ onTap }: { onTap: (tap: TimedTap) => void }) => {
  const texts = useTexts()
  const chats = useChats()
  const { chosenId, choose } = usePhoneChoice()
  const [isCreating, setCreating] = useState(false)
  const { reporters, members } = phonesOf(chats)
  const people = [...reporters, ...members]
  const chosen = people.find(({ id }) => id === chosenId) ?? people[0]

  return (
    <section className="citizen" aria-label={texts.citizen.title}>
      <div className="citizen-pick">
        {chosen && (
          <label>
            <span className="citizen-pick-name">{texts.citizen.pick}</span>
            <select value={chosen.id} onChange={({ target }) => choose(target.value)}>
              {reporters.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              {members.length > 0 && (
                <optgroup label={texts.citizen.members}>
                  {members.map(({ id, name, groups }) => (
                    <option key={id} value={id}>
                      {name} · {groups[0]?.name}
                    </option>
                  ))}
                </optgroup>
              )}
            </select>
          </label>
        )}
        {chosen && (
          <button type="button" className="plain-button" onClick={() => setCreating(true)}>
            <Icon name="plus" /> {texts.citizen.create}
          </button>
        )}
      </div>
      {chosen ? (
        <Phone key={chosen.id} citizen={chosen} onTap={onTap} />
      ) : (
        <NoCitizen isLoading={!chats} onCreate={() => setCreating(true)} />
      )}
      {isCreating && <NewCitizenSheet onClose={() => setCreating(false)} onCreated={choose} />}
    </section>
  )
}

const NoCitizen = ({ isLoading, onCreate }: { isLoading: boolean; onCreate: () => void }) => {
  const { page, citizen } = useTexts()
  const { book, readAllChats } = usePlatform()
  const failed = isLoading && book.chatsFailed()
  return (
    <div className="phone phone-off">
      <p role="status">{failed ? page.failedToLoad : isLoading ? page.loading : citizen.none}</p>
      {failed && (
        <button type="button" className="plain-button" onClick={() => void readAllChats()}>
          {page.again}
        </button>
      )}
      {!isLoading && (
        <button type="button" className="strong-button" onClick={onCreate}>
          {citizen.create}
        </button>
      )}
    </div>
  )
}
