import type { Notice } from '../../../lambdas/core/report/model.ts'
import { stepsOf } from './checks/ladder.ts'
import { receivedAfter } from './checks/received.ts'
import { lastOf, roundsOf } from './checks/rounds.ts'
import type { History } from './history.ts'
import type { Simulated } from './simulate.ts'
import { largestOf } from './size.ts'
import type { Weather } from './trouble.ts'

/** What a report has cost, or a part of it: pushes, and messages of the month's quota, one for each reader. */
export interface Cost {
  pushes: number
  messages: number
}

/** What is counted of the reports under one kind of weather. */
export interface Figures {
  reports: number
  invocations: number
  presses: number
  /** Presses that were too late for something that somebody else had done. */
  late: number
  /** Presses of a group that was not told, of a report that never was, or by nobody who may. */
  refused: number
  repliedPresses: number
  pushedPresses: number
  replies: number
  rounds: number
  /** How many rounds had taken so many steps of the ladder when somebody acknowledged, or at the end. */
  readonly acknowledgedAfter: number[]
  readonly neverAcknowledged: { count: number }
  readonly lateness: number[]
  readonly receivedAfter: number[]
  /** By kind of notice, and of each report in all. */
  readonly costs: Map<string, Cost[]>
  readonly total: Cost[]
  largest: number
}

export type AllFigures = Map<Weather, Figures>

export const newFigures = (): Figures => ({
  reports: 0,
  invocations: 0,
  presses: 0,
  late: 0,
  refused: 0,
  repliedPresses: 0,
  pushedPresses: 0,
  replies: 0,
  rounds: 0,
  acknowledgedAfter: [],
  neverAcknowledged: { count: 0 },
  lateness: [],
  receivedAfter: [],
  costs: new Map(),
  total: [],
  largest: 0,
})

export const addTo = (figures: Figures, { ledger, world, invocations }: Simulated): void => {
  figures.invocations += invocations
  figures.replies += ledger.replies
  for (const history of ledger.histories.values()) {
    if (history.versions.length > 0) addReport(figures, history, world.now)
  }
}

const addReport = (figures: Figures, history: History, endedAt: number): void => {
  figures.reports += 1
  figures.largest = Math.max(figures.largest, largestOf(history))
  addPresses(figures, history)
  for (const { acknowledged, versions } of roundsOf(history)) {
    figures.rounds += 1
    const climbed = versions.findLast(({ report }) => report.scene === 'new')?.report.climbed ?? 0
    if (acknowledged) figures.acknowledgedAfter.push(climbed)
    else figures.neverAcknowledged.count += 1
  }
  figures.lateness.push(...stepsOf(history, endedAt).flatMap(({ late }) => late ?? []))
  const received = receivedAfter(history)
  if (received !== undefined) figures.receivedAfter.push(received)
  addCosts(figures, history)
}

const addPresses = (figures: Figures, history: History): void => {
  const { timeline } = lastOf(history)
  const acts = new Set(timeline.flatMap((entry) => (entry.kind === 'acted' ? [entry.event] : [])))
  const pushed = new Set(
    history.pushes.flatMap(({ notice: { content, key }, taken }) =>
      taken && content.kind === 'acted' ? [key.slice(key.indexOf('acted-') + 6)] : [],
    ),
  )
  for (const { event, replied } of history.presses) {
    figures.presses += 1
    if (!acts.has(event)) figures.refused += 1
    if (replied !== undefined) figures.repliedPresses += 1
    else if (pushed.has(event)) figures.pushedPresses += 1
  }
  figures.late += timeline.filter((entry) => entry.kind === 'pressRefused' && entry.why === 'taken').length
}

const addCosts = (figures: Figures, history: History): void => {
  const ofKinds = new Map<string, Cost>()
  const total: Cost = { pushes: 0, messages: 0 }
  const add = (kind: string, messages: number): void => {
    const cost = ofKinds.get(kind) ?? { pushes: 0, messages: 0 }
    ofKinds.set(kind, { pushes: cost.pushes + 1, messages: cost.messages + messages })
    total.pushes += 1
    total.messages += messages
  }
  for (const { notice, taken } of history.pushes) if (taken) add(kindOf(notice), taken.cost)
  for (const { via } of history.answers) if (via === 'push') add('reporter: answer in the chat', 1)
  for (const [kind, cost] of ofKinds) {
    const costs = figures.costs.get(kind) ?? []
    costs.push(cost)
    figures.costs.set(kind, costs)
  }
  figures.total.push(total)
}

const kindOf = ({ to, content }: Notice): string => {
  if (to.kind !== 'unit') return `reporter: ${content.kind}`
  if (content.kind === 'incident')
    return content.waited === undefined ? 'incident' : 'incident, by the ladder'
  return content.kind
}
