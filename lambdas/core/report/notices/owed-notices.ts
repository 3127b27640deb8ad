import type { Notice, Report } from '../model.ts'

/** A notice that LINE has not taken yet, and when its time comes (epoch ms). */
export interface OwedNotice {
  readonly notice: Notice
  readonly dueAt: number
}

/**
 * What is owed, in its order. Words wait for what failed before them, so that nobody reads the answer first, or that
 * one more person has reported what nobody there has heard of;
 * cards, reminders and “do not call” wait for nothing.
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

/** The notices whose time has come. */
export const dueNotices = (report: Report, now: number): readonly Notice[] =>
  owedNotices(report)
    .filter(({ dueAt }) => dueAt <= now)
    .map(({ notice }) => notice)

/** Notices to the same of these go out one after another. */
export const recipientKeyOf = ({ to }: Notice): string => (to.kind === 'unit' ? to.groupId : to.kind)

const isInOrder = ({ to, content }: Notice): boolean =>
  to.kind === 'reporter' ||
  content.kind === 'corroborated' ||
  (content.kind === 'added' &&
    !content.items.some((item) => item.kind === 'amendment' && item.amendment.kind === 'chatOnly'))
