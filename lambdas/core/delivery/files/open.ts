import type { Clock } from '../../shared/clock.ts'
import type { FileAddresses, FileLinks } from './ports.ts'
import { isSameSecret, readToken } from './token.ts'

export type Opened =
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown' }

export interface OpenPorts {
  readonly links: Pick<FileLinks, 'find'>
  readonly addresses: FileAddresses
  readonly now: Clock
}

/** Resolves a file token to a URL. Only a complete token learns that its link has expired. */
export const openFile = async (
  text: string | undefined,
  { links, addresses, now }: OpenPorts,
): Promise<Opened> => {
  const token = readToken(text)
  const link = token && (await links.find(token.ref))
  if (!link || !isSameSecret(link.secret, token.secret)) return { kind: 'unknown' }
  if (link.expiresAt <= now()) return { kind: 'expired' }
  return { kind: 'open', url: await addresses.addressOf(link.object) }
}
