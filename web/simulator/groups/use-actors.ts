import { useState } from 'react'
import type { SimulatedPerson } from '../line/people-api.ts'

interface Actors {
  /** Who writes and presses; undefined in a group of nobody. */
  readonly actor: SimulatedPerson | undefined
  /** Who presses at the same instant. */
  readonly second: SimulatedPerson | undefined
  choose(userId: string): void
  chooseSecond(userId: string | undefined): void
}

/** Who acts in a group: the first member until another is chosen, and nobody beside them. */
export const useActors = (members: readonly SimulatedPerson[]): Actors => {
  const [actorId, choose] = useState<string>()
  const [secondId, chooseSecond] = useState<string>()
  const actor = members.find(({ userId }) => userId === actorId) ?? members[0]
  const others = members.filter((member) => member !== actor)
  const second =
    secondId === undefined ? undefined : (others.find(({ userId }) => userId === secondId) ?? others[0])
  return { actor, second, choose, chooseSecond }
}
