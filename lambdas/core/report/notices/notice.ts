import { v5 as uuidV5 } from 'uuid'
import type { ReportId } from '../../shared/report-id.ts'
import type { Notice, NoticeContent, Recipient } from '../model.ts'

const namespace = 'b0a3d8b2-6b0f-4c7e-9d57-3f3a1d6f2c11'

/** The retry key of anything that is pushed: the same parts always give the same UUID. */
export const retryKeyOf = (...parts: readonly string[]): string => uuidV5(parts.join('/'), namespace)

export const newNotice = (
  report: ReportId,
  step: string,
  to: Recipient,
  content: NoticeContent,
  dueAt: number,
  isSilent = false,
): Notice => {
  const key = `${recipientName(to)}/${step}`
  return {
    key,
    // LINE has not accepted the notice for another group yet, so that group needs a retry key of its own.
    retryKey: to.kind === 'unit' ? retryKeyOf(report, key, to.groupId) : retryKeyOf(report, key),
    to,
    content,
    ...(isSilent && { isSilent }),
    state: { kind: 'owed', dueAt, attempts: 0 },
  }
}

const recipientName = (to: Recipient): string => {
  switch (to.kind) {
    case 'unit':
      return to.unit.code
    case 'dutyPhone':
      return `${to.unit.code}-phone`
    case 'reporter':
      return 'reporter'
  }
}

/** LINE refuses it, however often it is retried. */
export const isRefused = ({ state }: Notice): boolean => state.kind === 'refused'

/** LINE has accepted it, or it is still to be pushed. */
export const isSentOrOwed = ({ state }: Notice): boolean => state.kind === 'sent' || state.kind === 'owed'

/** After this many failed attempts other units are notified too; the notice itself is still retried. */
export const maxAttemptsBeforeFallback = 4

const backoffSteps = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000] as const

/** How long to wait before the next attempt after this many failures (ms). */
export const backoff = (attempts: number): number =>
  backoffSteps[Math.min(Math.max(attempts, 1), backoffSteps.length) - 1] ?? 60_000
