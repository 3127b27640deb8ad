import type { Notice, PressRecord, Report } from '../model.ts'
import { newNotice } from '../notices/notice.ts'
import { saysUnacknowledged, withdrawNotices } from '../notices/withdraw.ts'
import { cardsOf, isPoliceCard } from '../report.ts'

/** Stops the ladder, and tells the other units that it called in or reminded that they need not set out. */
export const standDownOthers = (report: Report, acted: PressRecord): Report => {
  const isNoLongerTrue = (notice: Notice): boolean =>
    saysUnacknowledged(notice) || notice.to.kind === 'dutyPhone'
  const withdrawn = withdrawNotices(report, isNoLongerTrue, acted.at)
  if (!hasCalledInMore(report) || withdrawn.notices.some(({ key }) => key.endsWith(`/${stepOf(report)}`)))
    return withdrawn
  const others = cardsOf(withdrawn).filter(
    (card) => isPoliceCard(card) && card.state.kind === 'sent' && card.to.unit.code !== acted.by.unit.code,
  )
  const notices = others.map(({ to }) =>
    newNotice(report.id, stepOf(report), to, { kind: 'standDown', acted }, acted.at),
  )
  return { ...withdrawn, notices: [...withdrawn.notices, ...notices] }
}

/** Whether the ladder or the back office called in further units in this round. */
const hasCalledInMore = ({ climbed, openedAt, timeline }: Report): boolean =>
  climbed > 0 || timeline.some(({ kind, at }) => kind === 'rerouted' && at >= openedAt)

/** Stands down a group whose card LINE accepted although it was withdrawn while it was being pushed. */
export const standDownLateCard = (report: Report, { to }: Notice, now: number): Report => {
  const last = report.timeline.findLast(
    (entry) => entry.kind === 'acted' && (entry.action === 'acknowledge' || entry.action === 'arrived'),
  )
  if (report.scene === 'new' || last?.kind !== 'acted' || to.kind !== 'unit') return report
  const { action, by, at } = last
  const content = { kind: 'standDown', acted: { action, by, at } } as const
  return { ...report, notices: [...report.notices, newNotice(report.id, stepOf(report), to, content, now)] }
}

const stepOf = ({ round }: Report): string => `stand-down-r${round}`
