import { randomUUID } from 'node:crypto'
import type { UserPoolSettings } from '../template/user-pools.ts'
import type { createCodes } from './codes.ts'
import { type DemonstrationAccount, newPasswordPage, type PageState, signInPage } from './page.ts'
import { fitsPolicy, hashOf, passwordMatches } from './password.ts'
import type { People, SignInPerson } from './people.ts'
import type { SignInRequest } from './wishes.ts'

interface World {
  readonly people: People
  readonly pools: readonly UserPoolSettings[]
  readonly codes: ReturnType<typeof createCodes>
  readonly accounts: readonly DemonstrationAccount[]
  now(): number
}

/** A page to show, or where to go back to with a code. */
export type DoorwayStep =
  | { readonly kind: 'page'; readonly status: number; readonly html: string }
  | { readonly kind: 'leave'; readonly url: string }

/** Whoever has proved themselves has so long to choose a password (ms). */
const ticketLifetimeMs = 10 * 60 * 1000
const dayMs = 86_400_000

/** Where to go back to, with more in the query. */
export const backTo = (url: string, more: Readonly<Record<string, string | undefined>>): string => {
  const back = new URL(url)
  for (const [name, value] of Object.entries(more))
    if (value !== undefined) back.searchParams.set(name, value)
  return back.href
}

/** The steps of signing in at the page. */
export const createDoorway = ({ people, pools, codes, accounts, now }: World) => {
  const tickets = new Map<string, { readonly person: SignInPerson; readonly at: number }>()
  const show = (state: PageState): DoorwayStep => ({
    kind: 'page',
    status: state.problem ? 400 : 200,
    html: signInPage(state, accounts),
  })
  const askForPassword = (state: PageState, person: SignInPerson): DoorwayStep => {
    const ticket = randomUUID()
    tickets.set(ticket, { person, at: now() })
    return { kind: 'page', status: state.problem ? 400 : 200, html: newPasswordPage(state, ticket) }
  }
  const letIn = ({ wish }: SignInRequest, person: SignInPerson): DoorwayStep => ({
    kind: 'leave',
    url: backTo(wish.redirectUri, { code: codes.grant(wish, person), state: wish.state }),
  })
  const poolOf = ({ client }: SignInRequest): UserPoolSettings | undefined =>
    pools.find(({ id }) => id === client.poolId)

  return {
    show,
    tryPassword(asked: SignInRequest, state: PageState, fields: URLSearchParams): DoorwayStep {
      const person = people.called(asked.client.poolId, fields.get('email') ?? '')
      const isTheirs = person?.enabled && passwordMatches(fields.get('password') ?? '', person.passwordHash)
      if (!isTheirs) return show({ ...state, problem: 'wrong' })
      if (person.status === 'CONFIRMED') return letIn(asked, person)
      const lifetime = (poolOf(asked)?.temporaryPasswordDays ?? 7) * dayMs
      if (now() - person.changedAt > lifetime) return show({ ...state, problem: 'expired' })
      return askForPassword(state, person)
    },
    choosePassword(asked: SignInRequest, state: PageState, fields: URLSearchParams): DoorwayStep {
      const ticket = tickets.get(fields.get('ticket') ?? '')
      tickets.delete(fields.get('ticket') ?? '')
      if (!ticket || now() - ticket.at > ticketLifetimeMs) return show({ ...state, problem: 'late' })
      const password = fields.get('password') ?? ''
      const policy = poolOf(asked)?.passwordPolicy
      if (policy && !fitsPolicy(password, policy))
        return askForPassword({ ...state, problem: 'weak' }, ticket.person)
      const changes = { passwordHash: hashOf(password), status: 'CONFIRMED' } as const
      return letIn(asked, people.change(ticket.person, changes, now()))
    },
  }
}
