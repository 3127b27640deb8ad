import { forwardedTo } from '../../care/care-team.ts'
import { type Acted, type Notice, newNotice } from '../notices/notice.ts'
import { tell, tellOnce } from '../notices/tell.ts'
import { saysNobodyHasIt, withdraw } from '../notices/withdraw.ts'
import { cardsOf, isPolice, type Report } from '../report.ts'
import { isEnded, isPoliceKind, type SceneAction } from '../scene.ts'

/** What follows from a press for everybody who did not press: the reporter, the team, those who were called in. */
export const tellWhoActed = (report: Report, acted: Acted): Report => {
  const { by, at } = acted
  const { unit, person } = by
  const role = person.kind === 'registered' ? { role: person.role } : {}
  switch (acted.action as SceneAction) {
    case 'acknowledge':
      return tellOnce(stoodDown(report, acted), { kind: 'acknowledged', unit, ...role }, at)
    case 'arrived':
      return tellOnce(stoodDown(report, acted), { kind: 'arrived', unit }, at)
    case 'notFound':
      return tellOnce(report, { kind: 'searching' }, at)
    case 'closed':
    case 'confirmPrank':
      return ended(report, at)
    case 'forward':
      return report.care?.team ? forwardedTo(report, report.care.team, at) : report
    case 'undoPrank':
      return isEnded(report.scene) ? report : resumed(report, at)
    case 'prank':
      return report
  }
}

/** It is over: the reporter hears of it, and nobody is sent out any more. */
export const ended = (report: Report, now: number): Report =>
  tell(withdraw(report, sendsOut, now), endStep(report), { kind: 'ended' }, now)

const sendsOut = ({ to, content: { kind } }: Notice): boolean =>
  to.kind === 'unit' && isPoliceKind(to.unit.kind) && (kind === 'incident' || kind === 'reopened')

/** It was no prank: the reporter hears that somebody has it after all, and of its end when that comes. */
const resumed = (report: Report, now: number): Report => {
  const { holder, notices, round } = report
  const wasTold = notices.some(({ content, state }) => content.kind === 'ended' && state.kind === 'sent')
  const quiet = { ...report, notices: notices.filter(isNotTheEnd) }
  if (!wasTold || !holder) return quiet
  const content = { kind: 'acknowledged', unit: holder.unit } as const
  return tell(quiet, `resumed-r${round}-${undone(report)}`, content, now)
}

/** An end that was taken back may come again, and LINE knows the key of the first. */
const endStep = (report: Report): string => {
  const nth = undone(report)
  return nth === 0 ? `ended-r${report.round}` : `ended-r${report.round}-${nth}`
}

const undone = ({ timeline }: Report): number =>
  timeline.filter((entry) => entry.kind === 'acted' && entry.action === 'undoPrank').length

const isNotTheEnd = ({ content, state }: Notice): boolean => content.kind !== 'ended' || state.kind !== 'owed'

/** The ladder ends; whoever it had called in, or reminded, need not set out any more. */
const stoodDown = (report: Report, acted: Acted): Report => {
  const isUntrue = (notice: Notice): boolean => saysNobodyHasIt(notice) || notice.to.kind === 'dutyPhone'
  const quiet = withdraw(report, isUntrue, acted.at)
  if (!hasCalledMore(report) || quiet.notices.some(({ key }) => key.endsWith(`/${stepOf(report)}`)))
    return quiet
  const others = cardsOf(quiet).filter(
    (card) => isPolice(card) && card.state.kind === 'sent' && card.to.unit.code !== acted.by.unit.code,
  )
  const words = others.map(({ to }) =>
    newNotice(report.id, stepOf(report), to, { kind: 'standDown', acted }, acted.at),
  )
  return { ...quiet, notices: [...quiet.notices, ...words] }
}

/** Whether somebody came into it after the first were told: by a step of the ladder, or by the back office. */
const hasCalledMore = ({ climbed, openedAt, timeline }: Report): boolean =>
  climbed > 0 || timeline.some(({ kind, at }) => kind === 'rerouted' && at >= openedAt)

/** A card that LINE took after it was withdrawn: its group need not set out either. */
export const calledOff = (report: Report, { to }: Notice, now: number): Report => {
  const last = report.timeline.findLast(
    (entry) => entry.kind === 'acted' && (entry.action === 'acknowledge' || entry.action === 'arrived'),
  )
  if (report.scene === 'new' || last?.kind !== 'acted' || to.kind !== 'unit') return report
  const { action, by, at } = last
  const content = { kind: 'standDown', acted: { action, by, at } } as const
  return { ...report, notices: [...report.notices, newNotice(report.id, stepOf(report), to, content, now)] }
}

const stepOf = ({ round }: Report): string => `stand-down-r${round}`
