import type { Status } from '../../../lambdas/core/shared/status.ts'

/** The six, in the order in which figures show them. */
export const statusLooks = [
  'new',
  'acknowledged',
  'closed',
  'notFound',
  'prank',
  'forwarded',
] as const satisfies readonly Status[]
