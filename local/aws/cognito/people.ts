import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { hashOf } from './password.ts'

/** Somebody who may sign in, as a user pool knows them. */
export interface SignInPerson {
  readonly pool: string
  readonly username: string
  readonly sub: string
  readonly attributes: Readonly<Record<string, string>>
  readonly enabled: boolean
  /** With a password that an administrator chose, or with one of their own. */
  readonly status: 'FORCE_CHANGE_PASSWORD' | 'CONFIRMED'
  readonly passwordHash: string
  /** Epoch milliseconds, of the password as well. */
  readonly createdAt: number
  readonly changedAt: number
  /** Sign-ins before this moment count no more. */
  readonly signedOutAt: number
}

/** A sign-in that can be renewed. */
export interface SignInSession {
  readonly refreshToken: string
  readonly pool: string
  readonly username: string
  readonly client: string
  readonly scope: string
  readonly signedInAt: number
  readonly id: string
}

interface Kept {
  readonly people: readonly SignInPerson[]
  readonly sessions: readonly SignInSession[]
}

/** How many sign-ins are remembered; older ones cannot be renewed. */
const mostSessions = 500

/**
 * The people of all pools and who of them is signed in, in memory and in a file that is written whole at every change.
 * Without a path nothing is kept.
 */
export class People {
  readonly #path: string | undefined
  #people: SignInPerson[]
  #sessions: SignInSession[]

  constructor(path?: string) {
    this.#path = path
    const { people, sessions } = read(path)
    this.#people = [...people]
    this.#sessions = [...sessions]
  }

  named(pool: string, username: string): SignInPerson | undefined {
    const wanted = username.toLowerCase()
    return this.#people.find((person) => person.pool === pool && person.username.toLowerCase() === wanted)
  }

  /** By account or by address. */
  called(pool: string, name: string): SignInPerson | undefined {
    const email = name.trim().toLowerCase()
    return (
      this.named(pool, name.trim()) ??
      this.#people.find((person) => person.pool === pool && person.attributes.email?.toLowerCase() === email)
    )
  }

  add(
    pool: string,
    username: string,
    attributes: SignInPerson['attributes'],
    password: string,
    now: number,
  ): SignInPerson {
    const person: SignInPerson = {
      pool,
      username,
      sub: randomUUID(),
      attributes,
      enabled: true,
      status: 'FORCE_CHANGE_PASSWORD',
      passwordHash: hashOf(password),
      createdAt: now,
      changedAt: now,
      signedOutAt: 0,
    }
    this.#people.push(person)
    this.#save()
    return person
  }

  change(person: SignInPerson, changes: Partial<SignInPerson>, now: number): SignInPerson {
    const changed = { ...person, ...changes, changedAt: now }
    this.#people = this.#people.map((other) => (other.sub === person.sub ? changed : other))
    this.#save()
    return changed
  }

  begin(session: SignInSession): void {
    this.#sessions = [...this.#sessions, session].slice(-mostSessions)
    this.#save()
  }

  session(refreshToken: string): SignInSession | undefined {
    return this.#sessions.find((session) => session.refreshToken === refreshToken)
  }

  end(refreshToken: string): void {
    this.#sessions = this.#sessions.filter((session) => session.refreshToken !== refreshToken)
    this.#save()
  }

  #save(): void {
    if (this.#path === undefined) return
    const kept: Kept = { people: this.#people, sessions: this.#sessions }
    writeFileSync(`${this.#path}.new`, JSON.stringify(kept, null, 2), { mode: 0o600 })
    renameSync(`${this.#path}.new`, this.#path)
  }
}

const read = (path: string | undefined): Kept => {
  try {
    if (path !== undefined) return JSON.parse(readFileSync(path, 'utf8')) as Kept
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return { people: [], sessions: [] }
}
