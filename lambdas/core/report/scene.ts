import type { UnitKind } from '../shared/unit.ts'
import type { SceneAction } from './actions.ts'

/** Where the scene of an incident stands, apart from any care that follows. */
export const scenes = ['new', 'acknowledged', 'arrived', 'closed', 'notFound', 'prank'] as const
export type Scene = (typeof scenes)[number]

export interface Transition {
  /** The scenes in which the action is allowed: the store refuses it in any other. */
  readonly from: readonly Scene[]
  /**
   * The next scene; `stays` if the scene does not change, `before` if it returns to the one before a prank.
   */
  readonly to: Scene | 'stays' | 'before'
}

/** Somebody is responsible: only then can the scene end or be called a prank. */
const taken: readonly Scene[] = ['acknowledged', 'arrived']
const takenOrEnded: readonly Scene[] = [...taken, 'closed', 'notFound']

/**
 * All transitions that buttons make. The reporter and time
 * make the others: reopening, and the end of a search.
 */
export const transitions = {
  acknowledge: { from: ['new'], to: 'acknowledged' },
  arrived: { from: ['new', 'acknowledged'], to: 'arrived' },
  closed: { from: taken, to: 'closed' },
  /** Asks the reporter for the place before the report ends. */
  notFound: { from: taken, to: 'stays' },
  /** One officer proposes that it is a prank. */
  prank: { from: takenOrEnded, to: 'stays' },
  /** A second officer confirms it. */
  confirmPrank: { from: takenOrEnded, to: 'prank' },
  undoPrank: { from: ['prank'], to: 'before' },
  forward: { from: takenOrEnded, to: 'stays' },
} as const satisfies Record<SceneAction, Transition>

/** Units that can send an officer to the scene: all but care teams. */
export const isPoliceKind = (kind: UnitKind): boolean => kind !== 'team'

/** Whether nobody works on the scene any more. */
export const isEnded = (scene: Scene): boolean =>
  scene === 'closed' || scene === 'notFound' || scene === 'prank'
