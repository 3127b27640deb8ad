import { randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto'
import type { PasswordPolicy } from '../template/user-pools.ts'

const alphabets = {
  lowercase: 'abcdefghijkmnpqrstuvwxyz',
  uppercase: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  numbers: '23456789',
  symbols: '!#%+-=?@_',
} as const

const patterns = {
  lowercase: /[a-z]/,
  uppercase: /[A-Z]/,
  numbers: /[0-9]/,
  symbols: /[\^$*.[\]{}()?\-"!@#%&/\\,><':;|_~`+= ]/,
} as const

export const fitsPolicy = (password: string, { minimumLength, requires }: PasswordPolicy): boolean =>
  password.length >= minimumLength && requires.every((kind) => patterns[kind].test(password))

/** A password that fits any policy up to 16 characters and can be read aloud. */
export const temporaryPassword = (): string =>
  Array.from({ length: 4 }, () => Object.values(alphabets))
    .flat()
    .map((alphabet) => alphabet[randomInt(alphabet.length)])
    .join('')

/** Salt and hash; a laptop's disk is no place for passwords either. */
export const hashOf = (password: string, salt = randomBytes(12).toString('base64url')): string =>
  `${salt}.${scryptSync(password, salt, 24).toString('base64url')}`

export const passwordMatches = (password: string, hash: string): boolean => {
  const [salt = ''] = hash.split('.')
  return timingSafeEqual(Buffer.from(hashOf(password, salt)), Buffer.from(hash))
}
