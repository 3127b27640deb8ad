import type { SimulatedPerson } from '../line/people-api.ts'
import { Icon } from '../page/icon.tsx'
import { useTexts } from '../texts/language.tsx'

/** Green for who is registered, red for who is not, nothing where nobody can tell. */
const dotOf = ({ registered }: SimulatedPerson): string =>
  registered === null ? '' : registered ? 'acting-known' : 'acting-unknown'

interface ActingBarProps {
  readonly members: readonly SimulatedPerson[]
  readonly actor: SimulatedPerson
  readonly onActor: (userId: string) => void
  /** Who presses at the same instant; undefined where one presses alone. */
  readonly second: SimulatedPerson | undefined
  readonly onSecond: (userId: string | undefined) => void
  /** Before somebody is chosen: who is registered may have changed. */
  readonly onAsk: () => void
}

/** Which member writes and presses the buttons, and which other one presses with them at the same instant. */
export const ActingBar = ({ members, actor, onActor, second, onSecond, onAsk }: ActingBarProps) => {
  const { groups, people } = useTexts()
  const others = members.filter(({ userId }) => userId !== actor.userId)
  const called = ({ name, registered }: SimulatedPerson) =>
    registered === null ? name : `${name} (${registered ? people.registered : people.unregistered})`
  return (
    <div className="acting">
      <label className="acting-choice">
        <span className="unseen">{groups.actAs}</span>
        <span className={`acting-dot ${dotOf(actor)}`} aria-hidden="true" />
        <select value={actor.userId} onFocus={onAsk} onChange={({ target }) => onActor(target.value)}>
          {members.map((member) => (
            <option key={member.userId} value={member.userId}>
              {called(member)}
            </option>
          ))}
        </select>
      </label>
      {others.length > 0 && (
        <button
          type="button"
          className="quiet-button"
          title={groups.both}
          aria-label={groups.both}
          aria-pressed={second !== undefined}
          onClick={() => onSecond(second ? undefined : others[0]?.userId)}
        >
          <Icon name="together" />
        </button>
      )}
      {second && (
        <label className="acting-choice acting-second">
          <span className="acting-name">{groups.bothWith}</span>
          <select value={second.userId} onChange={({ target }) => onSecond(target.value)}>
            {others.map((member) => (
              <option key={member.userId} value={member.userId}>
                {called(member)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
