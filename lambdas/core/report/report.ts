import { thaiDay } from '../shared/day.ts'
import type { Status } from '../shared/status.ts'
import type { Ladder } from './ladder.ts'
import type { Notice, Report, Submission } from './model.ts'
import { isPoliceKind, type Scene } from './scene.ts'

/** Creates a report at the moment when the citizen's last tap was received. */
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

/** The status shown for a report: `new` comes first, then care, then how the scene stands or ended. */
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

/** Whether the card's unit can send an officer to the scene: a care team cannot. */
export const isPoliceCard = ({ to }: Card): boolean => isPoliceKind(to.unit.kind)

/** Whether LINE has accepted the card for a police unit. */
export const isReceivedByPolice = (report: Report): boolean =>
  cardsOf(report).some((card) => isPoliceCard(card) && card.state.kind === 'sent')
