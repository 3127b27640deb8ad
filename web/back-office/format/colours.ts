import type { Status } from '../../../lambdas/core/shared/status.ts'

/** Of each status, in light and dark (look.css). Colour never stands alone: a sign or a word is beside it. */
export const statusColours: Readonly<Record<Status, string>> = {
  new: 'var(--status-new)',
  acknowledged: 'var(--status-acknowledged)',
  closed: 'var(--status-closed)',
  notFound: 'var(--status-not-found)',
  prank: 'var(--status-prank)',
  forwarded: 'var(--status-forwarded)',
}
