import { useEffect, useState } from 'react'
import { type Person, readPerson } from '../line/people-api.ts'
import { Registration } from '../page/registration.tsx'

/** Who the owner of the phone is meant to be, and whether registered: asked again whenever the chat has grown. */
export const OwnerNote = ({ userId, lines }: { userId: string; lines: number }) => {
  const [person, setPerson] = useState<Person>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said last may have registered them
  useEffect(() => {
    let isCurrent = true
    readPerson(userId)
      .then((read) => isCurrent && setPerson(read))
      .catch(() => isCurrent && setPerson(undefined))
    return () => {
      isCurrent = false
    }
  }, [userId, lines])
  if (!person || (person.about === null && person.registered === null)) return null
  return (
    <p className="phone-note">
      {person.about} <Registration registered={person.registered} />
    </p>
  )
}
