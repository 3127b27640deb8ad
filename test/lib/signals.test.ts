import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import type { Signal } from '../../lambdas/core/shared/watch.ts'
import { ofType, synthesize } from './synthesized.ts'

const template = synthesize()['EssHelpMe-prod'] ?? expect.fail('no stack')
const alarms = ofType(template, 'AWS::CloudWatch::Alarm').map(([, alarm]) => alarm.Properties)

/** Compiles only while it names every signal that the functions may give. */
const signals = {
  UndeliverableReport: true,
  UnacknowledgedReport: true,
  TeamUnreachable: true,
  MonthlyLimitReached: true,
  LineRefused: true,
  LineUnavailable: true,
  SweepFoundOverdue: true,
  PlaceSearchFailed: true,
  FastPathFailed: true,
  LineReserveReached: true,
  DutyPhoneFailed: true,
  UnitUnlinked: true,
  FileNotKept: true,
  TallyBehind: true,
  ExportFailed: true,
  TallyRepaired: true,
  SettingsIgnored: true,
} satisfies Record<Signal, true>

const script = `
  const { metricWatch } = await import('./lambdas/runtime/observe.ts')
  for (const signal of ${JSON.stringify(Object.keys(signals))}) metricWatch().raise(signal, 3)`

interface Embedded {
  readonly _aws: {
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string
      readonly Dimensions: readonly (readonly string[])[]
      readonly Metrics: readonly { readonly Name: string }[]
    }[]
  }
  readonly [field: string]: unknown
}

/** What a function writes to its log with the environment that the stack gives it, as CloudWatch reads it. */
const emitted = async (environment: Record<string, string>) => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: new URL('../..', import.meta.url),
    env: environment,
    timeout: 20_000,
  })
  const records: Partial<Embedded>[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return records.flatMap((record) =>
    (record._aws?.CloudWatchMetrics ?? []).flatMap(({ Namespace, Dimensions, Metrics }) =>
      Metrics.map(({ Name }) => ({
        Namespace,
        MetricName: Name,
        Dimensions: Dimensions.flat().map((dimension) => ({ Name: dimension, Value: record[dimension] })),
      })),
    ),
  )
}

it('every signal that the functions write to their logs has an alarm that hears it', async () => {
  const [, { Properties }] = ofType(template, 'AWS::Lambda::Function')[0] ?? expect.fail()
  const { POWERTOOLS_SERVICE_NAME, POWERTOOLS_METRICS_NAMESPACE } = Properties.Environment.Variables
  const metrics = await emitted({ POWERTOOLS_SERVICE_NAME, POWERTOOLS_METRICS_NAMESPACE })
  expect(metrics.map(({ MetricName }) => MetricName)).toEqual(Object.keys(signals))
  for (const metric of metrics) expect(alarms).toContainEqual(expect.objectContaining(metric))
})
