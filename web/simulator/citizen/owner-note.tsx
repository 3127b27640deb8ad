import { useEffect, useState } from 'react'
import { readPerson, type SimulatedPerson } from '../line/people-api.ts'
import { RegistrationPanel } from '../page/registration.tsx'

/** Who the owner of the phone is meant to be, and whether registered: asked again whenever the chat has grown. */
export const OwnerNote = ({ userId, lines }: { userId: string; lines: number }) => {
  const [person, setPerson] = useState<SimulatedPerson>()
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
      {person.about} <RegistrationPanel registered={person.registered} />
    </p>
  )
}
