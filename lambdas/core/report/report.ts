import { thaiDay } from '../shared/day.ts'
import type { Status } from '../shared/status.ts'
import type { Ladder } from './ladder.ts'
import type { Notice, Report, Submission } from './model.ts'
import { isPoliceKind, type Scene } from './scene.ts'

/** A report as of the moment at which the citizen's last tap was taken in. */
export const acceptReport = (submission: Submission, ladder: Ladder, at: number): Report => ({
  ...submission,
  version: 0,
  acceptedAt: at,
  day: thaiDay(at),
  scene: 'new',
  round: 0,
  openedAt: at,
  ladder,
  climbed: 0,
  alsoReportedBy: [],
  notices: [],
  batches: 0,
  timeline: [{ at, kind: 'accepted' }],
  amendedBy: [],
  said: [],
})

/** Nobody at work on the scene comes before everything; then what the team does, then how the scene ended. */
export const statusOf = ({ scene, care }: { readonly scene: Scene; readonly care?: object }): Status => {
  if (scene === 'new') return 'new'
  if (care) return 'forwarded'
  return scene === 'arrived' ? 'acknowledged' : scene
}

/** The notices that carry the incident itself to a unit. */
export const cardsOf = ({ notices }: Pick<Report, 'notices'>): readonly Card[] => notices.filter(isCard)

export type Card = Notice & {
  readonly to: Extract<Notice['to'], { kind: 'unit' }>
  readonly content: Extract<Notice['content'], { kind: 'incident' }>
}
const isCard = (notice: Notice): notice is Card =>
  notice.to.kind === 'unit' && notice.content.kind === 'incident'

/** Who can send an officer to the scene: a team alone cannot. */
export const isPoliceCard = ({ to }: Card): boolean => isPoliceKind(to.unit.kind)

/** Whether LINE has taken it for somebody who can send an officer. */
export const isReceivedByPolice = (report: Report): boolean =>
  cardsOf(report).some((card) => isPoliceCard(card) && card.state.kind === 'sent')
