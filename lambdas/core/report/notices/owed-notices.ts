import type { Notice, Report } from '../model.ts'

/** A notice that is not sent yet, and when it is due (epoch ms). */
export interface OwedNotice {
  readonly notice: Notice
  readonly dueAt: number
}

/**
 * The owed notices in order. Messages to the reporter and added items wait for earlier ones that failed, so
 * that nobody reads an answer before the question, or of one more reporter of something they have not heard
 * of. Cards, reminders and “do not call” wait for nothing.
 */
export const owedNotices = ({ notices }: Pick<Report, 'notices'>): readonly OwedNotice[] => {
  const heldUntil = new Map<string, number>()
  return notices.flatMap((notice) => {
    const { state } = notice
    if (state.kind !== 'owed') return []
    const recipient = recipientKeyOf(notice)
    const held = heldUntil.get(recipient) ?? 0
    const dueAt = isInOrder(notice) ? Math.max(state.dueAt, held) : state.dueAt
    if (state.attempts > 0) heldUntil.set(recipient, Math.max(held, dueAt))
    return [{ notice, dueAt }]
  })
}

/** The notices that are due now. */
export const dueNotices = (report: Report, now: number): readonly Notice[] =>
  owedNotices(report)
    .filter(({ dueAt }) => dueAt <= now)
    .map(({ notice }) => notice)

/** Notices with the same recipient key are pushed one after another. */
export const recipientKeyOf = ({ to }: Notice): string => (to.kind === 'unit' ? to.groupId : to.kind)

const isInOrder = ({ to, content }: Notice): boolean =>
  to.kind === 'reporter' ||
  content.kind === 'corroborated' ||
  (content.kind === 'added' &&
    !content.items.some((item) => item.kind === 'amendment' && item.amendment.kind === 'chatOnly'))
