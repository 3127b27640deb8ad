import * as z from 'zod/mini'
import { ask, deliveriesSchema, type LineDelivery, withJson } from './control-api.ts'

const personSchema = z.object({
  userId: z.string(),
  name: z.string(),
  /** Who the person is meant to be, in words. */
  about: z.nullable(z.string()),
  friendship: z.enum(['stranger', 'friend', 'blocked']),
  /** Whether the service has registered the person; null where it does not say. */
  registered: z.nullable(z.boolean()),
})
export type SimulatedPerson = z.infer<typeof personSchema>

const groupSchema = z.object({
  id: z.string(),
  joined: z.boolean(),
  members: z.array(personSchema),
})
export type GroupPeople = z.infer<typeof groupSchema>

const groupAnswerSchema = z.extend(deliveriesSchema, { group: groupSchema })
const personAnswerSchema = z.object({ user: personSchema })
const changedPersonSchema = z.extend(deliveriesSchema, { user: personSchema })

/** How events are told to the webhook: what a change of people answers. */
type Told = Promise<readonly LineDelivery[]>

const group = (groupId: string, more = '') => `groups/${encodeURIComponent(groupId)}${more}`

export const readGroup = async (groupId: string): Promise<GroupPeople> =>
  (await ask(z.object({ group: groupSchema }), group(groupId))).group

export const readPerson = async (userId: string): Promise<SimulatedPerson> =>
  (await ask(personAnswerSchema, `users/${encodeURIComponent(userId)}`)).user

/** Makes a user who adds the account as a friend at once, and answers with their id and how that was taken. */
export const createUser = async (name: string, language: 'th' | 'en') => {
  const { user, deliveries } = await ask(changedPersonSchema, 'users', withJson('POST', { name, language }))
  return { userId: user.userId, deliveries }
}

/** The person adds the account as a friend; one who is a friend already stays it. */
export const befriend = async (userId: string): Told =>
  (
    await ask(
      changedPersonSchema,
      `users/${encodeURIComponent(userId)}`,
      withJson('PATCH', { blocked: false }),
    )
  ).deliveries

/** Makes a group of no unit, with the account or without it. */
export const createGroup = async (name: string, members: readonly string[], joined: boolean) => {
  const people = members.map((called) => ({ name: called }))
  const body = { name, members: people, joined }
  const answer = await ask(groupAnswerSchema, 'groups', withJson('POST', body))
  return { groupId: answer.group.id, deliveries: answer.deliveries }
}

export const addMember = async (groupId: string, name: string): Told =>
  (await ask(groupAnswerSchema, group(groupId, '/members'), withJson('POST', { members: [{ name }] })))
    .deliveries

export const removeMember = async (groupId: string, userId: string): Told =>
  (
    await ask(groupAnswerSchema, group(groupId, `/members/${encodeURIComponent(userId)}`), {
      method: 'DELETE',
    })
  ).deliveries

/** Invites the account into the group, or removes it. */
export const moveAccount = async (groupId: string, to: 'join' | 'leave'): Told =>
  (await ask(groupAnswerSchema, group(groupId, `/${to}`), { method: 'POST' })).deliveries
