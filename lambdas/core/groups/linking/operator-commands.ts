import { retryKeyOf } from '../../report/notices/notice.ts'
import { changeLink } from './change-link.ts'
import { type ReplacementResult, replaceGroup } from './confirm-link.ts'
import type { LinkCode } from './link-code.ts'
import type { LinkingPorts, UnitLinks } from './ports.ts'
import { linkingTexts } from './texts.ts'
import { renewCode, type UnitLink, unlinkGroup } from './unit-link.ts'

/** How long a code is valid (ms). */
export const linkCodeLifetime = 24 * 60 * 60_000

/** The lookup outlives the code, so that an old code is called expired or used, not unknown (ms). */
const lookupLifetime = 30 * 24 * 60 * 60_000

/** Saves this as a unit's code, in place of any other; undefined if the roster has no such unit. */
export const issueLinkCode = async (
  unit: string,
  code: LinkCode,
  { links, now }: { readonly links: UnitLinks; readonly now: () => number },
): Promise<{ readonly before: UnitLink; readonly expiresAt: number } | undefined> => {
  const at = now()
  const expiresAt = at + linkCodeLifetime
  const fingerprint = await links.fingerprintOf(code)
  if (!(await links.load(unit))) return undefined
  // Save the lookup first: without a unit it does no harm, but a code without its lookup would be unknown.
  await links.remember(fingerprint, unit, at + lookupLifetime)
  const changed = await changeLink(links, unit, (link) => ({
    next: renewCode(link, fingerprint, expiresAt),
    answer: link,
  }))
  return changed && { before: changed.answer, expiresAt }
}

/** An operator confirms a unit's pending replacement; both groups are told. */
export const confirmByOperator = async (
  unit: string,
  ports: LinkingPorts,
): Promise<
  Exclude<ReplacementResult, { kind: 'confirmed' }> | { kind: 'confirmed'; areGroupsTold: boolean }
> => {
  const replaced = await replaceGroup(unit, { at: ports.now() }, ports)
  if (replaced.kind !== 'confirmed') return replaced
  const { isNewGroupTold, replacement, nameTh } = replaced
  const message = { text: linkingTexts.replaced(nameTh) }
  const retryKey = retryKeyOf('link', replacement.token, 'replaced')
  const oldOutcome = await ports.messenger.pushToGroup(replacement.from, message, retryKey)
  return { kind: 'confirmed', areGroupsTold: isNewGroupTold && oldOutcome.kind === 'accepted' }
}

/** An operator unlinks a unit's group and tells it; undefined if there is none. */
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
  const message = { text: linkingTexts.unlinkedByOperator(changed.link.unit.nameTh) }
  const outcome = await messenger.pushToGroup(group, message, retryKeyOf('unlink', unit, group, String(at)))
  return { isGroupTold: outcome.kind === 'accepted' }
}
