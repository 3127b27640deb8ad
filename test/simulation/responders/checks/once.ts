import type { Notice } from '../../../../lambdas/core/report/model.ts'
import type { History } from '../history.ts'

/** No group reads the same twice, nor anything before the card. */
export const readTwice = ({ pushes, presses }: History): readonly string[] => {
  const read = new Map<string, number>()
  for (const { notice, to, taken } of pushes) {
    if (!taken) continue
    const what = meaningOf(notice.content.kind, notice.key)
    if (what) read.set(`${to} ${what}`, (read.get(`${to} ${what}`) ?? 0) + 1)
  }
  return [
    ...[...read].filter(([, times]) => times > 1).map(([what, times]) => `${what} was read ${times} times`),
    ...withoutCard(pushes, new Set(presses.map(({ groupId }) => groupId))),
  ]
}

/** @param pressing groups that pressed a button: whoever does that counts as having the card */
const withoutCard = (pushes: History['pushes'], pressing: ReadonlySet<string>): readonly string[] => {
  const toUnits = pushes.filter(({ notice, taken }) => notice.to.kind === 'unit' && taken)
  const cards = toUnits.filter(({ notice }) => isCard(notice.content.kind))
  return toUnits
    .filter(({ notice, to }) => !pressing.has(to) && !isUrgent(notice))
    .filter((push) => !cards.some(({ to, taken }) => to === push.to && isNotAfter(taken?.at, push.taken?.at)))
    .map(({ notice, to }) => `${notice.key} was read by ${to} without the card`)
}

/** That the reporter must not be called waits for nothing. */
const isUrgent = ({ content }: Notice): boolean =>
  content.kind === 'added' &&
  content.items.some((item) => item.kind === 'amendment' && item.amendment.kind === 'chatOnly')
const isCard = (kind: string): boolean => kind === 'incident' || kind === 'forwarded'
const isNotAfter = (a = 0, b = 0): boolean => a <= b

/** What makes two notices say the same, beside their retry keys; undefined where each says its own. */
const meaningOf = (kind: string, key: string): string | undefined => {
  switch (kind) {
    case 'incident':
    case 'reopened':
      return `card of round ${/-r(\d+)$/.exec(key)?.[1] ?? 0}`
    case 'reminder':
    case 'standDown':
    case 'forwarded':
    case 'followUpDue':
    case 'corroborated':
      return key.slice(key.indexOf('/') + 1)
    default:
      return undefined
  }
}
