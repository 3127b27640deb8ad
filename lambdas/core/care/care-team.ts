import type { LinkedUnit, Notice, Report } from '../report/model.ts'
import { countEarlierItems, replaceByKey } from '../report/notices/card.ts'
import { factsOf, metresOf } from '../report/notices/incident-facts.ts'
import { isRefused, isSentOrOwed, newNotice } from '../report/notices/notice.ts'
import { cardsOf } from '../report/report.ts'
import { careTeamRetryInterval } from './care.ts'

/** The team that already has the card, if any; otherwise a team is chosen from the roster. */
export const teamWithCard = (report: Report): LinkedUnit | undefined => {
  const card = cardsOf(report).find((one) => one.to.unit.kind === 'team' && isSentOrOwed(one))
  return card && { unit: card.to.unit, groupId: card.to.groupId }
}

/** Owes this team the card of the forwarded case; a refused one is replaced under its own key. */
export const forwardToTeam = (report: Report, team: LinkedUnit, now: number): Report => {
  if (!report.care) return report
  const card = cardsOf(report).find(({ to }) => to.groupId === team.groupId)
  const facts = factsOf(report, card && metresOf(card, report), [])
  const earlierItems = card && isSentOrOwed(card) ? {} : countEarlierItems(report)
  const { length } = report.notices.filter(isForwarded)
  const step =
    refusedForward(report, team)?.key.split('/')[1] ?? (length === 0 ? 'forwarded' : `forwarded-${length}`)
  const content = { kind: 'forwarded', by: report.care.by, ...facts, ...earlierItems } as const
  const notice = newNotice(report.id, step, { kind: 'unit', ...team }, content, now)
  return { ...report, notices: replaceByKey(report.notices, [notice]) }
}

const isForwarded = ({ content }: Notice): boolean => content.kind === 'forwarded'

/** The forwarded card that LINE refused for this team's group, if any. */
export const refusedForward = ({ notices }: Report, { groupId }: LinkedUnit): Notice | undefined =>
  notices.find(
    (notice) =>
      isForwarded(notice) && isRefused(notice) && notice.to.kind === 'unit' && notice.to.groupId === groupId,
  )

/**
 * Takes the case from a team whose group cannot be notified: another team is sought and has to accept again.
 */
export const releaseCareTeam = (report: Report, groupId: string, now: number): Report => {
  const { care } = report
  if (!care?.team || care.closed || care.team.groupId !== groupId) return report
  const { team: _, accepted: __, ...rest } = care
  return { ...report, care: { ...rest, assignAt: now + careTeamRetryInterval } }
}
