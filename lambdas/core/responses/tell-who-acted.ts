import { forwardToTeam } from '../care/care-team.ts'
import type { SceneAction } from '../report/actions.ts'
import { endReport, prankUndoCount } from '../report/changes/end.ts'
import { standDown } from '../report/changes/stand-down.ts'
import type { Notice, PressRecord, Report } from '../report/model.ts'
import { tellReporter, tellReporterOnce } from '../report/notices/tell.ts'
import { isEnded } from '../report/scene.ts'

/** What follows from a press for everybody who did not press: the reporter, the team, those who were called in. */
export const notifyOfPress = (report: Report, acted: PressRecord): Report => {
  const { by, at } = acted
  const { unit, person } = by
  const role = person.kind === 'registered' ? { role: person.role } : {}
  switch (acted.action as SceneAction) {
    case 'acknowledge':
      return tellReporterOnce(standDown(report, acted), { kind: 'acknowledged', unit, ...role }, at)
    case 'arrived':
      return tellReporterOnce(standDown(report, acted), { kind: 'arrived', unit }, at)
    case 'notFound':
      return tellReporterOnce(report, { kind: 'searching' }, at)
    case 'closed':
    case 'confirmPrank':
      return endReport(report, at)
    case 'forward':
      return report.care?.team ? forwardToTeam(report, report.care.team, at) : report
    case 'undoPrank':
      return isEnded(report.scene) ? report : resumed(report, at)
    case 'prank':
      return report
  }
}

/** It was no prank: the reporter hears that somebody has it after all, and of its end when that comes. */
const resumed = (report: Report, now: number): Report => {
  const { holder, notices, round } = report
  const wasTold = notices.some(({ content, state }) => content.kind === 'ended' && state.kind === 'sent')
  const quiet = { ...report, notices: notices.filter(isNotTheEnd) }
  if (!wasTold || !holder) return quiet
  const content = { kind: 'acknowledged', unit: holder.unit } as const
  return tellReporter(quiet, `resumed-r${round}-${prankUndoCount(report)}`, content, now)
}

const isNotTheEnd = ({ content, state }: Notice): boolean => content.kind !== 'ended' || state.kind !== 'owed'
