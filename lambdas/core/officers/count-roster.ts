import type { Clock } from '../shared/clock.ts'
import { type CountableOfficer, countByProvince, type ProvinceOfficers } from './figures.ts'

/** The roster of officers as it is counted. Every method throws where the store does not answer. */
export interface CountableRoster {
  /** Grows with every registration, release and import, in the same moment. */
  mark(): Promise<number>
  all(): Promise<readonly CountableOfficer[]>
}

/** Where the figures of officers are kept. Every method throws where the store does not answer. */
export interface OfficerCountBook {
  /** The roster's mark of which the figures are; none where it was never counted. */
  countedMark(): Promise<number | undefined>
  /**
   * Replaces the figures of all provinces together; changes nothing where they are of a later mark already.
   * @param at when they were counted (epoch ms)
   */
  keep(figures: readonly ProvinceOfficers[], mark: number, at: number): Promise<void>
}

export interface CountRosterPorts {
  readonly roster: CountableRoster
  readonly book: OfficerCountBook
  readonly now: Clock
}

/**
 * Counts the officers anew where the roster has changed since. The mark is looked at before they are read: whoever
 * registers meanwhile moves it on, so that the next run counts again. Gives how many were counted, if any.
 * @param always whatever the marks say
 */
export const countRoster = async (
  { roster, book, now }: CountRosterPorts,
  { always = false }: { readonly always?: boolean } = {},
): Promise<number | undefined> => {
  const mark = await roster.mark()
  if (!always && mark === (await book.countedMark())) return undefined
  const officers = await roster.all()
  await book.keep(countByProvince(officers), mark, now())
  return officers.length
}
