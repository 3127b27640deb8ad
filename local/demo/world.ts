import type { EffectPorts } from '../../lambdas/core/conversation/effects.ts'
import type { DeliverPorts } from '../../lambdas/core/delivery/deliver.ts'
import type { PlaceIndex, Sighting } from '../../lambdas/core/delivery/ports.ts'
import type { RegisteredOfficer } from '../../lambdas/core/officers/officer.ts'
import type { Ladder } from '../../lambdas/core/report/ladder.ts'
import type { PushOutcome, Report } from '../../lambdas/core/report/model.ts'
import { caseCode } from '../../lambdas/core/report/report-id.ts'
import type { Talk } from '../../lambdas/core/report/talk.ts'
import type { GroupCommandPorts } from '../../lambdas/core/responses/group-command.ts'
import type { ReportId } from '../../lambdas/core/shared/report-id.ts'
import type { Unit } from '../../lambdas/core/shared/unit.ts'

export interface Setting {
  readonly roster: readonly Unit[]
  readonly officers: readonly RegisteredOfficer[]
  readonly ladder: Ladder
  readonly placeIndex: PlaceIndex
  readonly now: () => number
}

export type World = DeliverPorts &
  EffectPorts &
  GroupCommandPorts & {
    readonly stored: ReadonlyMap<ReportId, Report>
    readonly talksOf: (report: ReportId) => readonly Talk[]
    /** The LINE user id of a registered officer of this unit. */
    readonly officerOf: (unit: string) => string | undefined
  }

const accepted: PushOutcome = { kind: 'accepted' }
const unasked = () => Promise.reject(new Error('Nothing here sends a file or registers anybody'))

/** The world of the rules in memory, on a clock that jumps: LINE takes everything at once, and nobody sends a file. */
export const newWorld = ({ roster, officers, ladder, placeIndex, now }: Setting): World => {
  const stored = new Map<ReportId, Report>()
  const talks = new Map<string, Talk[]>()
  const sightings: Sighting[] = []
  const byUser = new Map(officers.map((officer) => [officer.registered.userId, officer]))
  const byCode = new Map<string, ReportId>()
  return {
    stored,
    talksOf: (report) => talks.get(report) ?? [],
    officerOf: (unit) => officers.find((officer) => officer.unit === unit)?.registered.userId,
    ladder,
    now,
    placeIndex,
    roster: { all: async () => roster },
    reports: {
      load: async (id) => stored.get(id),
      async save(report) {
        if ((stored.get(report.id)?.version ?? 0) !== report.version) return undefined
        const saved = { ...report, version: report.version + 1 }
        stored.set(report.id, saved)
        byCode.set(caseCode(report.id), report.id)
        return saved
      },
    },
    talks: {
      async add(talk) {
        talks.set(talk.report, [...(talks.get(talk.report) ?? []), talk])
      },
      load: async (report, keys) => (talks.get(report) ?? []).filter(({ key }) => keys.includes(key)),
      fileIs: unasked,
    },
    nearby: {
      async put(sighting) {
        sightings.push(sighting)
      },
      around: async (_, since) => sightings.filter(({ at }) => at >= since),
    },
    cardIndex: {
      remember: async () => undefined,
      find: async (_group, by) => ('caseCode' in by ? byCode.get(by.caseCode) : undefined),
    },
    files: { keep: unasked },
    officers: { byUserId: async (userId) => byUser.get(userId), register: unasked },
    links: { load: unasked },
    messenger: {
      notify: async () => accepted,
      memberName: async () => 'เวรประจำวัน',
    },
    // Whatever is owed is done when it is due: nothing here needs the fast path.
    reportQueue: { send: async () => undefined },
    watch: { raise: () => undefined },
  }
}
