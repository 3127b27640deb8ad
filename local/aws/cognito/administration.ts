import * as z from 'zod'
import type { UserPoolSettings } from '../template/user-pools.ts'
import { DirectoryFailure } from './failure.ts'
import { fitsPolicy, hashOf, temporaryPassword } from './password.ts'
import type { People, SignInPerson } from './people.ts'

/** What somebody who was invited has in their mail. */
export interface Invitation {
  readonly at: number
  readonly email: string
  readonly username: string
  readonly temporaryPassword: string
}

interface World {
  readonly people: People
  readonly pools: readonly UserPoolSettings[]
  now(): number
  send(invitation: Invitation): void
}

const named = { UserPoolId: z.string(), Username: z.string().min(1).max(128) }
const aboutOne = z.strictObject(named)
const creation = z.strictObject({
  ...named,
  UserAttributes: z.array(z.strictObject({ Name: z.string(), Value: z.string() })).default([]),
  DesiredDeliveryMediums: z.array(z.literal('EMAIL')).optional(),
  MessageAction: z.enum(['RESEND', 'SUPPRESS']).optional(),
  TemporaryPassword: z.string().optional(),
})
const newPassword = z.strictObject({ ...named, Password: z.string(), Permanent: z.boolean().default(false) })

const described = ({ username, attributes, enabled, status, sub, createdAt, changedAt }: SignInPerson) => ({
  Username: username,
  Enabled: enabled,
  UserStatus: status,
  UserCreateDate: createdAt / 1000,
  UserLastModifiedDate: changedAt / 1000,
  attributes: Object.entries({ ...attributes, sub }).map(([Name, Value]) => ({ Name, Value })),
})

/** The operations by which a pool's people are administered; each takes what the SDK sends and throws a `DirectoryFailure`. */
export const administration = ({ people, pools, now, send }: World) => {
  const poolOf = (id: string): UserPoolSettings => {
    const found = pools.find((pool) => pool.id === id)
    if (!found) throw new DirectoryFailure('ResourceNotFoundException', `User pool ${id} does not exist.`)
    return found
  }
  const find = (input: unknown): SignInPerson => {
    const { UserPoolId, Username } = aboutOne.parse(input)
    poolOf(UserPoolId)
    const person = people.called(UserPoolId, Username)
    if (!person) throw new DirectoryFailure('UserNotFoundException', 'User does not exist.')
    return person
  }

  const create = (input: unknown): object => {
    const { UserPoolId, Username, UserAttributes, MessageAction, TemporaryPassword } = creation.parse(input)
    const pool = poolOf(UserPoolId)
    const attributes = Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]))
    const known = people.named(UserPoolId, Username)
    const password = TemporaryPassword ?? temporaryPassword()
    if (!fitsPolicy(password, pool.passwordPolicy))
      throw new DirectoryFailure('InvalidPasswordException', 'Password did not conform with password policy.')
    if (MessageAction === 'RESEND' && known?.status !== 'FORCE_CHANGE_PASSWORD')
      throw new DirectoryFailure('UnsupportedUserStateException', 'User has no password to be sent again.')
    if (MessageAction !== 'RESEND' && known)
      throw new DirectoryFailure('UsernameExistsException', 'User account already exists')
    if (MessageAction !== 'RESEND' && attributes.email && people.called(UserPoolId, attributes.email))
      throw new DirectoryFailure('AliasExistsException', 'An account with the email already exists.')
    const person = known
      ? people.change(known, { passwordHash: hashOf(password) }, now())
      : people.add(UserPoolId, Username, attributes, password, now())
    if (MessageAction !== 'SUPPRESS')
      send({
        at: now(),
        email: person.attributes.email ?? '',
        username: Username,
        temporaryPassword: password,
      })
    const { attributes: Attributes, ...rest } = described(person)
    return { User: { ...rest, Attributes } }
  }

  const operations: Readonly<Record<string, (input: unknown) => object>> = {
    AdminCreateUser: create,
    AdminGetUser(input) {
      const { attributes: UserAttributes, ...rest } = described(find(input))
      return { ...rest, UserAttributes }
    },
    AdminEnableUser(input) {
      people.change(find(input), { enabled: true }, now())
      return {}
    },
    AdminDisableUser(input) {
      people.change(find(input), { enabled: false }, now())
      return {}
    },
    AdminUserGlobalSignOut(input) {
      people.change(find(input), { signedOutAt: now() }, now())
      return {}
    },
    AdminSetUserPassword(input) {
      const { Password, Permanent, ...who } = newPassword.parse(input)
      if (!fitsPolicy(Password, poolOf(who.UserPoolId).passwordPolicy))
        throw new DirectoryFailure('InvalidPasswordException', 'Password does not conform to policy.')
      const status = Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD'
      people.change(find(who), { passwordHash: hashOf(Password), status }, now())
      return {}
    },
  }

  return (operation: string, input: unknown): object => {
    const perform = operations[operation]
    if (!perform) throw new DirectoryFailure('InvalidParameterException', `No ${operation} here.`)
    return perform(input)
  }
}
