import { isEnded, type Scene } from './scene.ts'

/** One line of a timeline, as far as milestones need it. */
interface Step {
  readonly at: number
  readonly kind: string
  readonly action?: string
}

/** When a report came to what (epoch ms); absent where it never did, or not for good. */
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

/** The first acknowledgement and arrival of all, as response times are counted; the last end, where it is ended. */
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
