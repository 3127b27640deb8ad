import { isEnded, type Scene } from './scene.ts'

/** A timeline entry, as far as milestones need it. */
interface Step {
  readonly at: number
  readonly kind: string
  readonly action?: string
}

/** When a report reached each milestone (epoch ms); absent if it never did, or if it was undone. */
export interface Milestones {
  readonly acknowledgedAt?: number
  readonly arrivedAt?: number
  readonly endedAt?: number
}

const acknowledging: readonly string[] = ['acknowledge', 'arrived']
const ending: readonly string[] = ['closed', 'confirmPrank']

const did =
  (actions: readonly string[]) =>
  ({ kind, action = '' }: Step): boolean =>
    kind === 'acted' && actions.includes(action)
const ends = (step: Step): boolean => step.kind === 'searchEnded' || did(ending)(step)

/**
 * The first acknowledgement and arrival, as response times
 * are counted, and the last end if the scene is ended.
 */
export const milestonesOf = ({
  timeline,
  scene,
}: {
  readonly timeline: readonly Step[]
  readonly scene: Scene
}): Milestones => {
  const acknowledged = timeline.find(did(acknowledging))
  const arrived = timeline.find(did(['arrived']))
  const ended = isEnded(scene) ? timeline.findLast(ends) : undefined
  return {
    ...(acknowledged && { acknowledgedAt: acknowledged.at }),
    ...(arrived && { arrivedAt: arrived.at }),
    ...(ended && { endedAt: ended.at }),
  }
}
