import type { Notice, PressRecord, Report } from '../model.ts'
import { newNotice } from '../notices/notice.ts'
import { saysUnacknowledged, withdrawNotices } from '../notices/withdraw.ts'
import { cardsOf, isPoliceCard } from '../report.ts'

/** The ladder ends; whoever it had called in, or reminded, need not set out any more. */
export const standDownOthers = (report: Report, acted: PressRecord): Report => {
  const isUntrue = (notice: Notice): boolean => saysUnacknowledged(notice) || notice.to.kind === 'dutyPhone'
  const quiet = withdrawNotices(report, isUntrue, acted.at)
  if (!hasCalledInMore(report) || quiet.notices.some(({ key }) => key.endsWith(`/${stepOf(report)}`)))
    return quiet
  const others = cardsOf(quiet).filter(
    (card) => isPoliceCard(card) && card.state.kind === 'sent' && card.to.unit.code !== acted.by.unit.code,
  )
  const words = others.map(({ to }) =>
    newNotice(report.id, stepOf(report), to, { kind: 'standDown', acted }, acted.at),
  )
  return { ...quiet, notices: [...quiet.notices, ...words] }
}

/** Whether somebody came into it after the first were told: by a step of the ladder, or by the back office. */
const hasCalledInMore = ({ climbed, openedAt, timeline }: Report): boolean =>
  climbed > 0 || timeline.some(({ kind, at }) => kind === 'rerouted' && at >= openedAt)

/** A card that LINE took after it was withdrawn: its group need not set out either. */
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
