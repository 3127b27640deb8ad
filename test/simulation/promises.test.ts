import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../lambdas/core/report/model.ts'
import { type Promised, promises } from './responders/checks/check.ts'
import type { History } from './responders/history.ts'
import { type Simulated, simulate } from './responders/simulate.ts'

let simulated: Simulated
let histories: readonly History[]
beforeAll(async () => {
  simulated = await simulate(5, 60, 'all is calm')
  histories = [...simulated.ledger.histories.values()].filter(({ versions }) => versions.length > 0)
})

const lastOf = ({ versions }: History): Report => versions.at(-1)?.report as Report
const acts = (history: History) => lastOf(history).timeline.filter(({ kind }) => kind === 'acted')
/** With one more save, an hour after the last. */
const saved = (history: History, change: (report: Report) => Report): History => {
  const at = (history.versions.at(-1)?.at ?? 0) + 3_600_000
  return { ...history, versions: [...history.versions, { at, report: change(lastOf(history)) }] }
}
const isAcknowledged = (history: History): boolean => lastOf(history).holder !== undefined
const pushOf = (history: History, kind: string) =>
  history.pushes.find(({ notice, taken }) => notice.content.kind === kind && taken)

/** How a history would look if a promise were broken, and for which reports one can tell. */
const breakings: Readonly<
  Record<Promised, readonly [isFit: (one: History) => boolean, tamper: (one: History) => History]>
> = {
  'two winners of one transition': [
    (one) => isAcknowledged(one) && lastOf(one).round === 0,
    (one) => saved(one, (report) => ({ ...report, timeline: [...report.timeline, ...acts(one)] })),
  ],
  'ladder went on after an acknowledgement': [
    isAcknowledged,
    (one) =>
      saved(one, (report) => ({
        ...report,
        timeline: [
          ...report.timeline,
          { at: report.openedAt, kind: 'climbed', step: 'command', waited: 1, units: [] },
        ],
      })),
  ],
  'unacknowledged without a step of its ladder in time': [
    (one) => !isAcknowledged(one) && lastOf(one).climbed === lastOf(one).ladder.length,
    (one) => ({
      ...one,
      versions: one.versions.map(({ at, report }) => ({
        at,
        report: { ...report, climbed: Math.min(report.climbed, report.ladder.length - 1) },
      })),
    }),
  ],
  'with nobody who can act, and no alarm': [
    (one) => lastOf(one).climbed >= 3,
    (one) => ({ ...one, signals: [] }),
  ],
  'reporter left in the dark': [
    () => true,
    (one) => ({ ...one, versions: one.versions.map(({ at, report }) => ({ at: at + 200_000, report })) }),
  ],
  'somebody told something untrue, twice, or not at all': [
    (one) => pushOf(one, 'acknowledged') !== undefined,
    (one) => ({
      ...one,
      pushes: one.pushes.map((push) =>
        push === pushOf(one, 'acknowledged')
          ? { ...push, begunAt: one.versions[0]?.at ?? 0, stored: one.versions[0]?.report as Report }
          : push,
      ),
    }),
  ],
  'words, pictures or pins lost or doubled': [
    (one) => pushOf(one, 'added') !== undefined,
    (one) => ({ ...one, pushes: one.pushes.filter(({ notice }) => notice.content.kind !== 'added') }),
  ],
  'group told the same twice, or anything without the card': [
    (one) => pushOf(one, 'incident') !== undefined,
    (one) => ({ ...one, pushes: [...one.pushes, ...one.pushes] }),
  ],
}

describe('what the simulation looks for', () => {
  it.each(Object.entries(breakings) as [Promised, (typeof breakings)[Promised]][])(
    '%s: is found where it happens, and nowhere else',
    (promise, [isFit, tamper]) => {
      const fit = histories.filter(isFit)
      expect(fit).not.toEqual([])
      for (const history of fit) {
        expect(promises[promise](history, simulated.world.now)).toEqual([])
        expect(promises[promise](tamper(history), simulated.world.now)).not.toEqual([])
      }
    },
  )
})
