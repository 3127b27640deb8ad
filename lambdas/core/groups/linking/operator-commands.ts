import { retryKeyOf } from '../../report/notices/notice.ts'
import { changeLink } from './change-link.ts'
import { type ReplacementResult, replaceGroup } from './confirm-link.ts'
import type { LinkCode } from './link-code.ts'
import type { LinkingPorts, UnitLinks } from './ports.ts'
import { linkingTexts } from './texts.ts'
import { renewCode, type UnitLink, unlinkGroup } from './unit-link.ts'

/** A code is good for this long (ms). */
export const linkCodeLifetime = 24 * 60 * 60_000

/** The lookup outlives the code, so that an old one is called expired or used and not unknown (ms). */
const lookupLifetime = 30 * 24 * 60 * 60_000

/** Makes this the code of a unit, in place of any other; undefined where the roster has no such unit. */
export const issueLinkCode = async (
  unit: string,
  code: LinkCode,
  { links, now }: { readonly links: UnitLinks; readonly now: () => number },
): Promise<{ readonly before: UnitLink; readonly expiresAt: number } | undefined> => {
  const at = now()
  const expiresAt = at + linkCodeLifetime
  const fingerprint = await links.fingerprintOf(code)
  if (!(await links.load(unit))) return undefined
  // A lookup that no unit names leads nowhere; a code without its lookup would be unknown.
  await links.remember(fingerprint, unit, at + lookupLifetime)
  const changed = await changeLink(links, unit, (link) => ({
    next: renewCode(link, fingerprint, expiresAt),
    answer: link,
  }))
  return changed && { before: changed.answer, expiresAt }
}

/** An operator agrees to the replacement that waits for a unit; both groups are told. */
export const confirmByOperator = async (
  unit: string,
  ports: LinkingPorts,
): Promise<
  Exclude<ReplacementResult, { kind: 'confirmed' }> | { kind: 'confirmed'; areGroupsTold: boolean }
> => {
  const replaced = await replaceGroup(unit, { at: ports.now() }, ports)
  if (replaced.kind !== 'confirmed') return replaced
  const { isNewGroupTold, replacement, nameTh } = replaced
  const words = { text: linkingTexts.replaced(nameTh) }
  const retryKey = retryKeyOf('link', replacement.token, 'replaced')
  const old = await ports.messenger.pushToGroup(replacement.from, words, retryKey)
  return { kind: 'confirmed', areGroupsTold: isNewGroupTold && old.kind === 'accepted' }
}

/** An operator takes a unit's group away and tells it; undefined where there is none. */
export const unlinkByOperator = async (
  unit: string,
  { links, messenger, now }: LinkingPorts,
): Promise<{ readonly isGroupTold: boolean } | undefined> => {
  const at = now()
  const changed = await changeLink(links, unit, (link) => ({
    next: link.groupId === undefined ? undefined : unlinkGroup(link, at),
    answer: link.groupId,
  }))
  const group = changed?.answer
  if (!changed || group === undefined) return undefined
  const words = { text: linkingTexts.unlinkedByOperator(changed.link.unit.nameTh) }
  const told = await messenger.pushToGroup(group, words, retryKeyOf('unlink', unit, group, String(at)))
  return { isGroupTold: told.kind === 'accepted' }
}
