import { crockfordHash } from '../../shared/hash.ts'

/** A unit's latest code, stored as its fingerprint only. */
export interface MadeCode {
  readonly fingerprint: string
  readonly expiresAt: number
  /** The group that typed it first: no other group may use it afterwards. */
  readonly offeredBy?: string
  /** It has linked that group, which it does once. */
  readonly isSpent?: true
}

/** A request of another group to take the place of the linked one. */
export interface Replacement {
  readonly token: string
  readonly from: string
  readonly to: string
  readonly askedAt: number
  readonly expiresAt: number
  /** The name of whoever asked, if known. */
  readonly by?: string
  /** When it was confirmed and done; kept so that a redelivered press gets the same reply. */
  readonly confirmedAt?: number
}

/**
 * A unit and its LINE group, all in the unit's one item,
 * so that one write links the group and uses the code up.
 */
export interface UnitLink {
  readonly unit: { readonly code: string; readonly nameTh: string }
  /** 0 if it was never saved. */
  readonly version: number
  readonly groupId?: string
  /** When the group typed the code (LINE's clock); absent if the roster file named the group. */
  readonly linkedAt?: number
  readonly code?: MadeCode
  readonly replacement?: Replacement
  readonly unlinkedAt?: number
}

/** How long a replacement request waits for an answer (ms). */
const replacementLifetime = 24 * 60 * 60_000

export interface OfferedCode {
  readonly groupId: string
  readonly fingerprint: string
  readonly at: number
}

/** The result of typing a code; without `next` it was saved before. */
export type OfferResult =
  | { readonly kind: 'linked' | 'waits'; readonly next?: UnitLink }
  | { readonly kind: 'refused'; readonly why: 'superseded' | 'used' | 'expired' }

/**
 * A group offers a code. Repeating it in the same group
 * has the same result; in another group the code is used.
 */
export const offerGroup = (link: UnitLink, offered: OfferedCode): OfferResult => {
  const { code, replacement } = link
  const { groupId, fingerprint, at } = offered
  if (code?.fingerprint !== fingerprint) return { kind: 'refused', why: 'superseded' }
  if (code.offeredBy !== undefined && code.offeredBy !== groupId) return { kind: 'refused', why: 'used' }
  if (code.isSpent) return link.groupId === groupId ? { kind: 'linked' } : { kind: 'refused', why: 'used' }
  const asks = replacement?.to === groupId && replacement.from === link.groupId
  if (asks && at < replacement.expiresAt) return { kind: 'waits' }
  if (at >= code.expiresAt) return { kind: 'refused', why: 'expired' }
  return link.groupId === undefined || link.groupId === groupId
    ? { kind: 'linked', next: linkedTo(link, groupId, Math.max(link.linkedAt ?? 0, at)) }
    : { kind: 'waits', next: withReplacementRequest(link, offered, code, link.groupId) }
}

const linkedTo = (
  { replacement: _, unlinkedAt: __, ...link }: UnitLink,
  groupId: string,
  at: number,
): UnitLink => ({
  ...link,
  groupId,
  linkedAt: at,
  ...(link.code && { code: { ...link.code, offeredBy: groupId, isSpent: true } }),
})

const withReplacementRequest = (
  link: UnitLink,
  { groupId, fingerprint, at }: OfferedCode,
  code: MadeCode,
  from: string,
): UnitLink => ({
  ...link,
  code: { ...code, offeredBy: groupId },
  replacement: {
    token: crockfordHash(20, link.unit.code, fingerprint, from, groupId),
    from,
    to: groupId,
    askedAt: at,
    expiresAt: at + replacementLifetime,
  },
})

/** Adds the name of whoever asks for the replacement. */
export const replacementAskedBy = ({ replacement, ...link }: UnitLink, by: string): UnitLink => ({
  ...link,
  ...(replacement && { replacement: { ...replacement, by } }),
})

export type ConfirmationResult =
  | { readonly kind: 'confirmed'; readonly replacement: Replacement; readonly next?: UnitLink }
  | { readonly kind: 'refused'; readonly why: 'nothingAsked' | 'expired' }

/**
 * The old group, or an operator if `fromGroup` is absent, confirms the pending replacement. A request ends
 * when the unit's group changes in any other way.
 */
export const confirmReplacement = (link: UnitLink, at: number, fromGroup?: string): ConfirmationResult => {
  const { replacement, ...rest } = link
  if (!replacement || (fromGroup !== undefined && fromGroup !== replacement.from))
    return { kind: 'refused', why: 'nothingAsked' }
  if (replacement.confirmedAt !== undefined)
    return link.groupId === replacement.to
      ? { kind: 'confirmed', replacement }
      : { kind: 'refused', why: 'nothingAsked' }
  const hasLostGroup = link.groupId === undefined && fromGroup === undefined
  if (link.groupId !== replacement.from && !hasLostGroup) return { kind: 'refused', why: 'nothingAsked' }
  if (at >= replacement.expiresAt) return { kind: 'refused', why: 'expired' }
  const done = { ...replacement, confirmedAt: at }
  // The new group's link dates from its request: a leave after that still counts, a leave before it does not.
  const next = { ...linkedTo(rest, replacement.to, replacement.askedAt), replacement: done }
  return { kind: 'confirmed', replacement: done, next }
}

/**
 * Removes a group that was left at this time; `isUnlinked` if
 * the unit has lost its group. Undefined if nothing changes.
 */
export const dropReplacement = (
  link: UnitLink,
  groupId: string,
  at: number,
): { readonly next: UnitLink; readonly isUnlinked: boolean } | undefined => {
  const isUnlinked = link.groupId === groupId && (link.linkedAt ?? 0) <= at
  const { replacement } = link
  const isWithdrawn =
    replacement?.to === groupId && replacement.confirmedAt === undefined && replacement.askedAt <= at
  if (!isUnlinked && !isWithdrawn) return undefined
  const kept = isWithdrawn ? withoutReplacement(link) : link
  return { next: isUnlinked ? unlinked(kept, at) : kept, isUnlinked }
}

/** An operator unlinks the unit's group, and cancels any replacement that waits for it. */
export const unlinkGroup = (link: UnitLink, at: number): UnitLink => unlinked(withoutReplacement(link), at)

/** A new code replaces the old one and any replacement that the old one requested. */
export const renewCode = (link: UnitLink, fingerprint: string, expiresAt: number): UnitLink => ({
  ...withoutReplacement(link),
  code: { fingerprint, expiresAt },
})

const unlinked = ({ groupId: _, linkedAt: __, ...link }: UnitLink, at: number): UnitLink => ({
  ...link,
  unlinkedAt: at,
})

const withoutReplacement = ({ replacement: _, ...link }: UnitLink): UnitLink => link
