import { saidBefore } from '../card.ts'
import { isLive, type LinkedUnit, newNotice } from '../notice.ts'
import { cardsOf, type Report } from '../report.ts'
import { factsOf } from './facts.ts'

/** The team that has the card already; a case that comes without one gets a team from the roster. */
export const teamWithCard = (report: Report): LinkedUnit | undefined => {
  const card = cardsOf(report).find((one) => one.to.unit.kind === 'team' && isLive(one))
  return card && { unit: card.to.unit, groupId: card.to.groupId }
}

/** Hands continuing care to this team. */
export const forwardedTo = (report: Report, team: LinkedUnit, now: number): Report => {
  if (!report.care) return report
  const metres = cardsOf(report).find(({ to }) => to.unit.code === team.unit.code)?.content.metres ?? 0
  const hasCard = cardsOf(report).some((card) => card.to.groupId === team.groupId && isLive(card))
  const facts = factsOf(report, metres, [])
  const notice = newNotice(
    report.id,
    'forwarded',
    { kind: 'unit', ...team },
    { kind: 'forwarded', by: report.care.by, ...facts, ...(hasCard ? {} : saidBefore(report)) },
    now,
  )
  return { ...report, notices: [...report.notices, notice] }
}
