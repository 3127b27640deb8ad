import type { Report } from '../../report/model.ts'
import type { UnitSnapshot } from '../../report/routing.ts'
import { isEnded, type Scene } from '../../report/scene.ts'
import type { CareOutcome } from '../../shared/care-outcome.ts'
import type { Category } from '../../shared/category.ts'
import type { ProvinceCode } from '../../shared/province.ts'
import type { ReportId } from '../../shared/report-id.ts'

/** What a row of a list or of a file needs of a report, and no word of who reported or where exactly. */
export interface IncidentSummary {
  readonly id: ReportId
  readonly version: number
  readonly acceptedAt: number
  readonly category: Category
  readonly scene: Scene
  readonly round: number
  readonly climbed: number
  readonly holder?: { readonly unit: UnitSnapshot }
  readonly care?: { readonly forwardedAt: number; readonly closed?: { readonly outcome: CareOutcome } }
  readonly routing?: {
    readonly province?: ProvinceCode
    readonly address?: { readonly district?: string }
  }
  /** Who was told first; absent where nobody could be. */
  readonly firstTold?: UnitSnapshot
  readonly sameAs?: { readonly report: ReportId }
  readonly alsoReportedBy: readonly ReportId[]
  readonly timeline: readonly Happened[]
}

interface Happened {
  readonly at: number
  readonly kind: string
  readonly action?: string
}

/** Some reports at once. Throws where the store does not answer. */
export interface IncidentSummaries {
  /** In the order of the ids, as they are now; what does not exist is left out. */
  of(ids: readonly ReportId[]): Promise<readonly IncidentSummary[]>
}

export const incidentSummaryOf = (report: Report): IncidentSummary => {
  const first = report.notices[0]?.to
  return { ...report, ...(first?.kind === 'unit' && { firstTold: first.unit }) }
}

/** When it was acknowledged and ended (epoch ms), counted from its last beginning. */
export const momentsOf = ({ scene, timeline }: Pick<IncidentSummary, 'scene' | 'timeline'>) => {
  const round = timeline.slice(timeline.findLastIndex(({ kind }) => kind === 'reopened') + 1)
  const acknowledged = round.find(isOne('acknowledge', 'arrived'))
  const ended = round.find((one) => one.kind === 'searchEnded' || isOne('closed', 'confirmPrank')(one))
  return {
    ...(scene !== 'new' && acknowledged && { acknowledgedAt: acknowledged.at }),
    ...(isEnded(scene) && ended && { endedAt: ended.at }),
  }
}

const isOne =
  (...actions: readonly string[]) =>
  ({ kind, action }: Happened): boolean =>
    kind === 'acted' && action !== undefined && actions.includes(action)
