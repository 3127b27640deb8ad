import { type Added, isLive, type Notice } from '../../../../lambdas/core/notice.ts'
import { cardsOf, type Report } from '../../../../lambdas/core/report.ts'
import type { History, Push } from '../history.ts'

/** Whatever the reporter has added reached every group that held the card then, once. */
export const wordsLost = (history: History): readonly string[] => {
  const broken: string[] = []
  const pushes = Map.groupBy(
    history.pushes.filter(({ notice }) => notice.content.kind === 'added'),
    ({ to }) => to,
  )
  let known = new Set<Added>()
  history.versions.forEach(({ report }, nth) => {
    const before = history.versions[nth - 1]?.report
    const added = new Set(report.notices.flatMap(addedIn))
    if (before && hasMore(before, report) && report.round === before.round) {
      const fresh = [...added].filter((item) => !known.has(item))
      const holders = new Set(
        cardsOf(before)
          .filter(isLive)
          .map(({ to }) => to.groupId),
      )
      if (fresh.length === 0 && holders.size > 0) broken.push('something was added and is owed to nobody')
      for (const item of fresh)
        for (const group of holders) broken.push(...problemsOf(item, pushes.get(group) ?? []))
    }
    known = added
  })
  return broken
}

const hasMore = (before: Report, after: Report): boolean =>
  after.said.length > before.said.length || after.amendedBy.length > before.amendedBy.length

const addedIn = ({ content }: Notice): readonly Added[] => (content.kind === 'added' ? content.items : [])

const problemsOf = (item: Added, pushes: readonly Push[]): readonly string[] => {
  const name = item.kind === 'talk' ? `talk ${item.talk}` : `amendment ${item.amendment.kind}`
  const withIt = pushes.filter(({ notice }) => addedIn(notice).includes(item))
  const taken = withIt.filter((push) => push.taken)
  const keys = new Set(taken.map(({ notice }) => notice.retryKey))
  if (keys.size > 1) return [`${name} reached a group ${keys.size} times`]
  const isRefused = withIt.some(({ outcome }) => outcome?.kind === 'refused')
  return keys.size === 1 || isRefused ? [] : [`${name} never reached a group that held the card`]
}
