import type { Benchmark } from '../benchmark.ts'
import { startStackProcess } from '../stack-process.ts'
import { quantile } from '../statistics.ts'
import { met, table } from '../table.ts'
import { measureReports } from './measure.ts'
import { placesOverThailand } from './places.ts'
import { type Steps, stepsOf } from './steps.ts'

const reports = 200
const goals = { p50: 500, p95: 1_500 } as const
const runs = [
  { name: 'one after another', atOnce: 1 },
  { name: '20 at once', atOnce: 20 },
] as const

/** The steps in the order in which they mostly come. */
const stepNames = {
  accepted: 'report accepted by the webhook',
  replied: 'case code with the reporter',
  answered: 'webhook answered 200',
  routed: 'units chosen',
  station: "message in the station's group",
  centre191: "message in the 191 centre's group",
  told: 'reporter told who has it',
} satisfies Partial<Record<keyof Steps, string>>

const ms = (value: number): string => (Number.isFinite(value) ? `${Math.round(value)} ms` : 'never')

/** What never came counts as infinitely late. */
const of = (steps: readonly Steps[], name: keyof typeof stepNames): readonly number[] =>
  steps.map((step) => step[name] ?? Number.POSITIVE_INFINITY)
const done = (steps: readonly Steps[], name: keyof typeof stepNames): number =>
  of(steps, name).filter(Number.isFinite).length

/** On one machine: from just before the last tap is sent to LINE until the station's group has the message. */
export const latency: Benchmark = {
  title: 'Last tap to the station',
  async run(say) {
    const stack = await startStackProcess()
    try {
      const { endpoints } = stack
      const found: Run[] = []
      for (const { name, atOnce } of runs) {
        say(`  ${reports} reports, ${name} …`)
        const places = placesOverThailand(reports)
        const measured = await measureReports(endpoints.lineUrl, { name, places, atOnce })
        found.push({ name, steps: await stepsOf(measured, endpoints) })
      }
      return [summary(found), ...found.map(breakdown), explanation].join('\n\n')
    } catch (error) {
      say(stack.output())
      throw error
    } finally {
      await stack.end()
    }
  },
}

interface Run {
  readonly name: string
  readonly steps: readonly Steps[]
}

const summary = (found: readonly Run[]): string =>
  table(
    [`${reports} reports`, 'arrived', 'p50', 'p95', 'p99', 'max', 'goals'],
    found.map(({ name, steps }) => {
      const times = of(steps, 'station')
      const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)]
      return [
        name,
        `${done(steps, 'station')}`,
        ...[p50, p95, quantile(times, 0.99), quantile(times, 1)].map(ms),
        `p50 <= ${goals.p50} ms ${met(p50, goals.p50)}, p95 <= ${goals.p95} ms ${met(p95, goals.p95)}`,
      ]
    }),
  )

const breakdown = ({ name, steps }: Run): string => {
  const rows = Object.entries(stepNames).map(([step, words]) => {
    const values = of(steps, step as keyof typeof stepNames)
    return [words, ms(quantile(values, 0.5)), ms(quantile(values, 0.95))]
  })
  const answered = done(steps, 'answered')
  const searched = steps.filter(({ byPlaceIndex }) => byPlaceIndex).length
  return `${table([`After the last tap, ${name}`, 'p50', 'p95'], rows)}

Of ${steps.length}, the webhook answered ${answered} before LINE gave up, and the place search ${searched} within its 700 ms.`
}

const explanation = `The stack is \`node local/main.ts\` in a process of its own with fresh data, right after its start: no report is left
out as a warm-up. Each report has its own citizen and its own place, ${reports} of them spread over the stations of Thailand; half
give a number, half press "ไม่สะดวกให้เบอร์". The time runs from just before the last tap is posted to the LINE platform until
the moment that platform notes on the push to the station's group; both clocks are this machine's, to the millisecond.
"At once" means that 20 last taps are posted in the same moment, and the next 20 when all of those have arrived, so that the
last of each 20 waits for the 19 before it. The program that taps and the stack share the cores.`
