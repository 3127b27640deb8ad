import type { Notice, Report } from '../model.ts'
import { cardsOf } from '../report.ts'
import type { Candidate, LinkedCandidate, Routing } from '../routing.ts'
import { factsOf } from './incident-facts.ts'
import { isRefused, newNotice } from './notice.ts'

interface CardOptions {
  /** Thai names of all units that are notified at the same time. */
  readonly notified?: readonly string[]
  /** Milliseconds without acknowledgement, if the ladder called in the unit. */
  readonly waited?: number
}

/** Creates the card of an incident for one unit, with all facts known by now. */
export const newCard = (
  report: Report,
  routing: Routing,
  { unit, metres, groupId }: LinkedCandidate,
  { notified, waited }: CardOptions,
  now: number,
): Notice => {
  const others = notified ?? namesOfNotified(report)
  const facts = factsOf(
    { ...report, routing },
    metres,
    others.filter((name) => name !== unit.nameTh),
  )
  return newNotice(
    report.id,
    report.round === 0 ? 'incident' : `incident-r${report.round}`,
    { kind: 'unit', unit, groupId },
    {
      kind: 'incident',
      ...facts,
      metres,
      ...countEarlierItems(report),
      ...(waited !== undefined && { waited }),
    },
    now,
  )
}

/** How many items the reporter had added before this unit was notified. */
export const countEarlierItems = ({ said }: Report): { readonly saidBefore?: number } =>
  said.length > 0 ? { saidBefore: said.length } : {}

const namesOfNotified = (report: Report): readonly string[] =>
  cardsOf(report)
    .filter((one) => !isRefused(one))
    .map(({ to: { unit } }) => unit.nameTh)

/** Whether this unit, or its group under another unit, has the card or is about to get it. */
export const hasCard = (report: Report, { unit, groupId }: Candidate): boolean =>
  cardsOf(report).some(
    (one) =>
      one.state.kind !== 'withdrawn' &&
      (one.to.unit.code === unit.code || (!isRefused(one) && one.to.groupId === groupId)),
  )

/** Replaces notices that have the same key: a withdrawn or refused one is sent again under its own key. */
export const replaceByKey = (
  notices: readonly Notice[],
  replacements: readonly Notice[],
): readonly Notice[] => {
  const keys = new Set(replacements.map(({ key }) => key))
  return [...notices.filter(({ key }) => !keys.has(key)), ...replacements]
}
