import type { AddedItem, Notice, Report } from '../../../../lambdas/core/report/model.ts'
import { isSentOrOwed } from '../../../../lambdas/core/report/notices/notice.ts'
import { cardsOf } from '../../../../lambdas/core/report/report.ts'
import type { History } from '../history.ts'

/** Whatever the reporter has added reached every group that held the card then, once. */
export const wordsLost = (history: History): readonly string[] => {
  const broken: string[] = []
  let known = new Set<AddedItem>()
  history.versions.forEach(({ report }, nth) => {
    const before = history.versions[nth - 1]?.report
    const added = new Set(report.notices.flatMap(addedIn))
    if (before && hasMore(before, report) && report.round === before.round) {
      const fresh = [...added].filter((item) => !known.has(item))
      const holders = holdersOf(before)
      if (fresh.length === 0 && holders.size > 0) broken.push('something was added and is owed to nobody')
      for (const item of fresh)
        for (const group of holders) broken.push(...problemsOf(item, group, nth, history))
    }
    known = added
  })
  return broken
}

const hasMore = (before: Report, after: Report): boolean =>
  after.said.length > before.said.length || after.amendedBy.length > before.amendedBy.length

const addedIn = ({ content }: Notice): readonly AddedItem[] => (content.kind === 'added' ? content.items : [])

const holdersOf = (report: Report): ReadonlySet<string> =>
  new Set(
    cardsOf(report)
      .filter(isSentOrOwed)
      .map(({ to }) => to.groupId),
  )

/** @param nth the save that added it */
const problemsOf = (item: AddedItem, group: string, nth: number, history: History): readonly string[] => {
  const name = item.kind === 'talk' ? `talk ${item.talk}` : `amendment ${item.amendment.kind}`
  const pushes = history.pushes.filter(({ to }) => to === group)
  const withIt = pushes.filter(({ notice }) => addedIn(notice).includes(item))
  const keys = new Set(withIt.filter(({ taken }) => taken).map(({ notice }) => notice.retryKey))
  // Without the card words say nothing; whoever is given it again reads them with it, once more if LINE's word was lost.
  const lost = history.versions.find((version, later) => later > nth && !holdersOf(version.report).has(group))
  if (keys.size > 1 && !lost) return [`${name} reached ${group} ${keys.size} times`]
  const isRefused = withIt.some(({ outcome }) => outcome?.kind === 'refused')
  if (keys.size > 0 || isRefused) return []
  const isShown = item.kind === 'amendment' && item.amendment.kind !== 'mistaken'
  const isGivenAgain = pushes.some(
    ({ notice, begunAt, taken }) =>
      taken && notice.content.kind === 'incident' && begunAt >= (lost?.at ?? Number.POSITIVE_INFINITY),
  )
  return lost && (isShown || !isGivenAgain) ? [] : [`${name} never reached ${group}, which held the card`]
}
