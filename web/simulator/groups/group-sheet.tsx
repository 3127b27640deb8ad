import type { SubmitEvent } from 'react'
import type { SimulatedChat } from '../line/chat.ts'
import {
  addMember,
  type GroupPeople,
  moveAccount,
  removeMember,
  type SimulatedPerson,
} from '../line/people-api.ts'
import { usePlatform } from '../line/platform.tsx'
import { usePhoneChoice } from '../page/phone-choice.tsx'
import { RegistrationPanel } from '../page/registration.tsx'
import { BottomSheet } from '../page/sheet.tsx'
import { useTexts } from '../texts/language.tsx'
import { NamingSetting } from './naming-setting.tsx'

interface GroupSheetProps {
  readonly group: SimulatedChat
  readonly people: GroupPeople
  readonly onClose: () => void
  readonly onChanged: () => void
}

/** Who is in a group: people come and go, and so does the account. */
export const GroupSheet = ({ group, people, onClose, onChanged }: GroupSheetProps) => {
  const { groups, sheet } = useTexts()
  const { attempt } = usePlatform()
  const { open } = usePhoneChoice()
  const change = async (work: Parameters<typeof attempt>[0]) => {
    if (await attempt(work)) onChanged()
  }
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const name = String(new FormData(form).get('name')).trim()
    form.reset()
    void change(() => addMember(group.id, name))
  }
  const openPhone = (userId: string) => {
    onClose()
    void open(userId)
  }
  return (
    <BottomSheet title={group.name} closeLabel={sheet.close} onClose={onClose}>
      <ul className="members" aria-label={groups.members}>
        {people.members.map((person) => (
          <Member
            key={person.userId}
            person={person}
            onOpen={() => openPhone(person.userId)}
            onRemove={() => void change(() => removeMember(group.id, person.userId))}
          />
        ))}
      </ul>
      <form className="member-form" onSubmit={add}>
        <label>
          <span>{groups.newMember}</span>
          <input name="name" required maxLength={100} pattern=".*\S.*" />
        </label>
        <button type="submit" className="plain-button">
          {groups.addMember}
        </button>
      </form>
      <p className="member-account">
        <span>{people.joined ? groups.present : groups.absent}</span>
        <button
          type="button"
          className={people.joined ? 'plain-button' : 'strong-button'}
          onClick={() => void change(() => moveAccount(group.id, people.joined ? 'leave' : 'join'))}
        >
          {people.joined ? groups.remove : groups.invite}
        </button>
      </p>
      <NamingSetting />
    </BottomSheet>
  )
}

interface MemberProps {
  readonly person: SimulatedPerson
  readonly onOpen: () => void
  readonly onRemove: () => void
}

const Member = ({ person, onOpen, onRemove }: MemberProps) => {
  const { groups } = useTexts()
  return (
    <li className="member">
      <span className="member-who">
        <strong>{person.name}</strong> <RegistrationPanel registered={person.registered} />
        {person.about && <span className="member-about">{person.about}</span>}
      </span>
      <button type="button" className="plain-button" onClick={onOpen}>
        {groups.openPhone}
        <span className="unseen"> {person.name}</span>
      </button>
      <button type="button" className="plain-button" onClick={onRemove}>
        {groups.removeMember}
        <span className="unseen"> {person.name}</span>
      </button>
    </li>
  )
}
