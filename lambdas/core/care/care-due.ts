import { nextReminder } from '../report/due.ts'
import type { Report } from '../report/model.ts'
import { newNotice } from '../report/notices/notice.ts'
import { metresBetween } from '../shared/place.ts'
import type { Unit } from '../shared/unit.ts'
import { careTeamRetryInterval } from './care.ts'
import { forwardToTeam, refusedForward } from './care-team.ts'

/**
 * Finds a team for a forwarded case: the province's own, else the nearest with a LINE group. If there is
 * none, it is tried again later.
 */
export const assignCareTeam = (report: Report, roster: readonly Unit[], now: number): Report => {
  const { care, routing, place } = report
  if (!care || care.team) return report
  const teams = roster
    .filter(({ kind, lineGroupId }) => kind === 'team' && lineGroupId !== undefined)
    .map((unit) => ({
      unit,
      isOwn: unit.province === routing?.province,
      metres: metresBetween(place, unit.point),
    }))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.metres - b.metres)
  const best = teams[0]?.unit
  if (!best?.lineGroupId) return { ...report, care: { ...care, assignAt: now + careTeamRetryInterval } }
  const { code, kind, nameTh, nameEn, phone } = best
  const team = {
    unit: { code, kind, nameTh, nameEn, ...(phone && { phone }) },
    groupId: best.lineGroupId,
  }
  const { assignAt: _, ...rest } = care
  const assigned: Report = {
    ...report,
    care: { ...rest, team },
    // A second attempt with the same team is not worth a timeline entry.
    timeline: refusedForward(report, team)
      ? report.timeline
      : [...report.timeline, { at: now, kind: 'careAssigned', team: code }],
  }
  return forwardToTeam(assigned, team, now)
}

/** Reminds the team of a follow-up that is due. */
export const remindOfFollowUp = (report: Report, now: number): Report => {
  const { care } = report
  const nth = care && !care.closed ? nextReminder(care) : -1
  const due = care?.followUps[nth]
  if (!care?.team || !due || due.dueAt > now) return report
  const to = { kind: 'unit', ...care.team } as const
  // A case that is forwarded again has new follow-ups, so the key counts all reminders of the report.
  const before = report.notices.filter(({ content }) => content.kind === 'followUpDue').length
  const content = { kind: 'followUpDue', nth, isAccepted: care.accepted !== undefined } as const
  return {
    ...report,
    care: {
      ...care,
      followUps: care.followUps.map((one, index) => (index === nth ? { ...one, remindedAt: now } : one)),
    },
    notices: [...report.notices, newNotice(report.id, `follow-up-${before}`, to, content, now)],
    timeline: [...report.timeline, { at: now, kind: 'followUpDue', nth }],
  }
}
