import { resolve } from 'node:path'
import type { Benchmark } from './benchmark.ts'
import { bundles } from './bundles.ts'
import { coldStart } from './cold-start/cold-start.ts'
import { type Section, writeDocument } from './document.ts'
import { exporting } from './exports/exports.ts'
import { latency } from './latency/latency.ts'
import { describeMachine } from './machine.ts'
import { pages } from './pages.ts'
import { responders } from './responders.ts'
import { start } from './start.ts'
import { tallying } from './tally/tally.ts'

const benchmarks: Readonly<Record<string, Benchmark>> = {
  latency,
  'cold-start': coldStart,
  start,
  bundles,
  pages,
  tally: tallying,
  exports: exporting,
  responders,
}
const document = resolve(import.meta.dirname, '../../docs/performance.md')
const say = (line: string): void => console.error(line)

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benchmarks))
if (unknown.length > 0) {
  say(`Unknown: ${unknown.join(' ')}. The benchmarks are ${Object.keys(benchmarks).join(', ')}.`)
  process.exit(2)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
const measured: Section[] = []
for (const [name, benchmark] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  say(`${benchmark.title} …`)
  const machine = describeMachine()
  const body = `${machine}\n\n${await benchmark.run(say)}`
  console.log(`\n## ${benchmark.title}\n\n${body}\n`)
  measured.push({ title: benchmark.title, body })
}
await writeDocument(
  document,
  Object.values(benchmarks).map(({ title }) => title),
  measured,
)
