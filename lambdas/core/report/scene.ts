import type { UnitKind } from '../shared/unit.ts'
import type { SceneAction } from './actions.ts'

/** Where the scene of an incident stands, apart from any care that follows it. */
export const scenes = ['new', 'acknowledged', 'arrived', 'closed', 'notFound', 'prank'] as const
export type Scene = (typeof scenes)[number]

export interface Transition {
  /** The scenes in which it is allowed: the store refuses it in any other. */
  readonly from: readonly Scene[]
  /** Where it leads; `stays` where only something beside the scene changes. */
  readonly to: Scene | 'stays' | 'before'
}

/** Somebody has taken responsibility: only then can it end, or be judged. */
const taken: readonly Scene[] = ['acknowledged', 'arrived']
const takenOrEnded: readonly Scene[] = [...taken, 'closed', 'notFound']

/** Every transition of the scene, and there are no others but the reporter's own and the passing of time. */
export const transitions = {
  acknowledge: { from: ['new'], to: 'acknowledged' },
  arrived: { from: ['new', 'acknowledged'], to: 'arrived' },
  closed: { from: taken, to: 'closed' },
  /** The reporter is asked once more before it ends. */
  notFound: { from: taken, to: 'stays' },
  /** Proposed by one officer. */
  prank: { from: takenOrEnded, to: 'stays' },
  /** Confirmed by a second one. */
  confirmPrank: { from: takenOrEnded, to: 'prank' },
  undoPrank: { from: ['prank'], to: 'before' },
  forward: { from: takenOrEnded, to: 'stays' },
} as const satisfies Record<SceneAction, Transition>

/** Who can send an officer to the scene: a team cannot. */
export const isPoliceKind = (kind: UnitKind): boolean => kind !== 'team'

/** Whether nobody is at work on the scene any more. */
export const isEnded = (scene: Scene): boolean =>
  scene === 'closed' || scene === 'notFound' || scene === 'prank'
