import type { Notice, Report } from '../model.ts'
import { cardsOf } from '../report.ts'
import type { Candidate, LinkedCandidate, Routing } from '../routing.ts'
import { factsOf } from './incident-facts.ts'
import { isRefused, newNotice } from './notice.ts'

interface CardOptions {
  /** The Thai names of all units that are told at the same time. */
  readonly told?: readonly string[]
  /** How long nobody had acknowledged it (ms). */
  readonly waited?: number
}

/** The card of an incident for one unit, with all that is known by now. */
export const newCard = (
  report: Report,
  routing: Routing,
  { unit, metres, groupId }: LinkedCandidate,
  { told, waited }: CardOptions,
  now: number,
): Notice => {
  const others = told ?? namesOfNotified(report)
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

/** How much a unit that comes into it now has yet to read. */
export const countEarlierItems = ({ said }: Report): { readonly saidBefore?: number } =>
  said.length > 0 ? { saidBefore: said.length } : {}

const namesOfNotified = (report: Report): readonly string[] =>
  cardsOf(report)
    .filter((one) => !isRefused(one))
    .map(({ to: { unit } }) => unit.nameTh)

/** Whether this unit, or its group under another name, has the card or is about to. */
export const hasCard = (report: Report, { unit, groupId }: Candidate): boolean =>
  cardsOf(report).some(
    (one) =>
      one.state.kind !== 'withdrawn' &&
      (one.to.unit.code === unit.code || (!isRefused(one) && one.to.groupId === groupId)),
  )

/** With these notices as well; one that was there before, withdrawn or refused, goes out anew under its own key. */
export const replaceByKey = (notices: readonly Notice[], anew: readonly Notice[]): readonly Notice[] => {
  const keys = new Set(anew.map(({ key }) => key))
  return [...notices.filter(({ key }) => !keys.has(key)), ...anew]
}
