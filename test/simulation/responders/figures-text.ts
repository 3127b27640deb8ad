import { quantile } from '../../bench/statistics.ts'
import { table } from '../../bench/table.ts'
import { type Promised, promises } from './checks/check.ts'
import type { AllFigures, Cost, Figures } from './figures.ts'
import { largestItem } from './size.ts'

/** What a simulation has shown, in Markdown without headings. */
export const describe = (all: AllFigures, broken: readonly { readonly promise: Promised }[]): string => {
  const figures = [...all.values()]
  const sum = (of: (one: Figures) => number): number => figures.reduce((so, one) => so + of(one), 0)
  const reports = sum((one) => one.reports)
  const largest = Math.max(...figures.map((one) => one.largest))
  const calm = all.get('all is calm')
  return [
    table(
      [`${count(reports)} reports`, 'broken'],
      (Object.keys(promises) as Promised[]).map((promise) => [
        promise,
        count(new Set(broken.filter((one) => one.promise === promise)).size),
      ]),
    ),
    byWeather(all),
    ...(calm ? [costs(calm)] : []),
    presses(all),
    `Largest report item: ${count(largest)} bytes as JSON, of ${count(largestItem)} that DynamoDB takes.`,
  ].join('\n\n')
}

const byWeather = (all: AllFigures): string =>
  table(
    [
      'weather',
      'reports',
      'with police p50',
      'p95',
      'max',
      'ladder steps',
      'late p50',
      'p95',
      'max',
      'unacknowledged',
    ],
    [...all].map(([weather, one]) => [
      weather,
      count(one.reports),
      ...spread(one.receivedAfter),
      count(one.lateness.length),
      ...spread(one.lateness),
      count(one.neverAcknowledged.count),
    ]),
  )

const spread = (values: readonly number[]): readonly string[] =>
  [quantile(values, 0.5), quantile(values, 0.95), Math.max(0, ...values)].map(seconds)

const costs = (figures: Figures): string => {
  const rows = [...figures.costs].sort(([, a], [, b]) => total(b) - total(a))
  return table(
    ['per report, all calm', 'pushes', 'messages', 'p50', 'p95', 'share'],
    [
      ...rows.map(([kind, of]) => [kind, ...costRow(of, figures)]),
      ['all pushes', ...costRow(figures.total, figures)],
      ['replies', mean(figures.replies, figures.reports), '0', '0', '0', ''],
    ],
  )
}

const total = (costs: readonly Cost[]): number => costs.reduce((sum, { messages }) => sum + messages, 0)

/** Reports without any of it count as well. */
const costRow = (of: readonly Cost[], figures: Figures): readonly string[] => {
  const messages = [...of.map((one) => one.messages), ...Array(figures.reports - of.length).fill(0)]
  const pushes = of.reduce((sum, one) => sum + one.pushes, 0)
  return [
    mean(pushes, figures.reports),
    mean(total(of), figures.reports),
    count(quantile(messages, 0.5)),
    count(quantile(messages, 0.95)),
    `${((100 * total(of)) / total(figures.total)).toFixed(1)} %`,
  ]
}

const presses = (all: AllFigures): string =>
  table(
    ['presses', 'all', 'changed nothing', 'too late', 'answered by reply', 'by push', 'not at all'],
    [...all].map(([weather, one]) => [
      weather,
      count(one.presses),
      count(one.refused),
      count(one.late),
      `${((100 * one.repliedPresses) / one.presses).toFixed(1)} %`,
      count(one.pushedPresses),
      count(one.presses - one.repliedPresses - one.pushedPresses),
    ]),
  )

const count = (value: number): string => value.toLocaleString('en')
const mean = (sum: number, of: number): string => (sum / of).toFixed(2)
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
