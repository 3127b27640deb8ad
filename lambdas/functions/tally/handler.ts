import type { Logger } from '@aws-lambda-powertools/logger'
import { countFriends, type FriendBook } from '../../core/figures/friends/count-friends.ts'
import { type TallyPorts, tally } from '../../core/figures/tally.ts'
import { type CountRosterPorts, countRoster } from '../../core/officers/count-roster.ts'

export interface TallyDependencies {
  readonly reports: TallyPorts
  readonly officers: CountRosterPorts
  readonly friends: FriendBook
  readonly logger: Pick<Logger, 'info'>
}

/** The scheduled count of what has changed: reports, officers and friends, of which none waits for another. */
export const createTallyHandler =
  ({ reports, officers, friends, logger }: TallyDependencies) =>
  async (): Promise<void> => {
    const say = (what: string, figures: object): void => logger.info(what, { ...figures })
    const counts = [
      tally(reports).then((tallied) => {
        if (tallied.counted + tallied.left > 0) say('Counted', tallied)
      }),
      countRoster(officers).then((counted) => {
        if (counted !== undefined) say('Officers counted', { counted })
      }),
      countFriends(friends).then((counted) => {
        if (counted > 0) say('Friends counted', { counted })
      }),
    ]
    const failed = (await Promise.allSettled(counts)).filter((count) => count.status === 'rejected')
    if (failed.length > 0)
      throw new AggregateError(
        failed.map(({ reason }) => reason),
        failed.map(({ reason }) => String(reason)).join('; '),
      )
  }
