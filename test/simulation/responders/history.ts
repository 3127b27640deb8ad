import type { Prompt } from '../../../lambdas/core/conversation/prompt.ts'
import type { Notice, PushOutcome, Report } from '../../../lambdas/core/report/model.ts'
import type { Talk } from '../../../lambdas/core/report/talk.ts'
import type { GroupPress } from '../../../lambdas/core/responses/group-message.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'
import type { Signal } from '../../../lambdas/core/shared/watch.ts'

/** A report as a save has left it. */
export interface Version {
  readonly report: Report
  readonly at: number
}

/** One call to LINE to push a notice. */
export interface Push {
  readonly notice: Notice
  readonly talks: readonly Talk[]
  readonly to: string
  readonly begunAt: number
  /** The report as it stood in the store when the call was begun, and when LINE took it. */
  readonly stored: Report
  taken?: { readonly at: number; readonly stored: Report; readonly cost: number }
  outcome?: PushOutcome
}

/** A button that somebody pressed, and what the group read of that. */
export interface Pressed {
  readonly at: number
  readonly event: string
  readonly groupId: string
  readonly press: Extract<GroupPress, { kind: 'respond' }>
  /** The service has taken it in. */
  isTaken?: boolean
  /** What was said as a reply, as far as LINE took it. */
  replied?: string
}

/** What was said to a reporter in answer to something, and when that was begun. */
export interface Answer {
  readonly at: number
  readonly prompts: readonly Prompt[]
  readonly via: 'reply' | 'push'
  /** The report that it was about, as it stood then. */
  readonly stored: Report | undefined
}

/** All that happened about one report. */
export interface History {
  readonly id: ReportId
  readonly versions: Version[]
  readonly pushes: Push[]
  readonly presses: Pressed[]
  readonly answers: Answer[]
  readonly signals: { readonly at: number; readonly signal: Signal }[]
  /** When something went wrong that may make it late. */
  readonly faults: number[]
}

/** The histories of all reports; whatever concerns a chat belongs to the reports of that citizen. */
export interface Ledger {
  readonly histories: ReadonlyMap<ReportId, History>
  readonly of: (id: ReportId) => History
  readonly ofCitizen: (userId: string) => readonly History[]
  /** By LINE's webhook event. */
  readonly presses: Map<string, Pressed>
  readonly saved: (report: Report, at: number) => void
  readonly answered: (userId: string, answer: Answer) => void
  readonly signals: Map<Signal, number>
  /** What LINE took as replies, which cost nothing. */
  replies: number
}

export const newLedger = (): Ledger => {
  const histories = new Map<ReportId, History>()
  const citizens = new Map<string, History[]>()
  /** What citizens were answered before their first report was made. */
  const early = new Map<string, Answer[]>()
  const of = (id: ReportId): History => {
    const known = histories.get(id)
    if (known) return known
    const begun: History = {
      id,
      versions: [],
      pushes: [],
      presses: [],
      answers: [],
      signals: [],
      faults: [],
    }
    histories.set(id, begun)
    return begun
  }
  return {
    histories,
    of,
    ofCitizen: (userId) => citizens.get(userId) ?? [],
    presses: new Map(),
    signals: new Map(),
    replies: 0,
    answered(userId, answer) {
      const last = citizens.get(userId)?.at(-1)
      const answers = last?.answers ?? early.get(userId) ?? []
      answers.push(answer)
      if (!last) early.set(userId, answers)
    },
    saved(report, at) {
      const history = of(report.id)
      history.versions.push({ report, at })
      if (report.version === 1) {
        const { userId } = report.reporter
        citizens.set(userId, [...(citizens.get(userId) ?? []), history])
        history.answers.unshift(...(early.get(userId) ?? []))
        early.delete(userId)
      }
    },
  }
}
