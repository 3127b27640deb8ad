import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Benchmark } from '../benchmark.ts'
import { table as markdown, met } from '../table.ts'

const mostMegabytes = 512
/** Half of what the function may take is left to buffers, WebAssembly and Node itself. */
const heapMegabytes = 256

interface Made {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly megabytes: number
  readonly peakMegabytes: number
}

/** How long files take, and how much memory, each in a process of its own with a small heap. */
export const exporting: Benchmark = {
  title: 'Files on request',
  async run(say) {
    const files = [
      ['Excel', 'excel', 1_000],
      ['Excel', 'excel', 100_000],
      ['PDF of 220 days', 'pdf', 10_000],
    ] as const
    const lines: string[][] = []
    for (const [name, kind, rows] of files) {
      say(`  ${name} of ${rows} reports …`)
      const { seconds, cpuSeconds, megabytes, peakMegabytes } = await make(kind, rows)
      lines.push([
        `${name}, ${rows.toLocaleString('en')} reports`,
        `${seconds.toFixed(1)} s`,
        `${cpuSeconds.toFixed(1)} s`,
        `${megabytes.toFixed(1)} MB`,
        `${peakMegabytes.toFixed(0)} MB`,
        `<= ${mostMegabytes} MB ${met(peakMegabytes, mostMegabytes)}`,
      ])
    }
    return [markdown(['file', 'time', 'CPU time', 'size', 'peak memory', 'goal'], lines), explanation].join(
      '\n\n',
    )
  },
}

const explanation = `Each file is made in a process of its own with a heap of ${heapMegabytes} MB at the most; the peak is
that of the whole process as the system saw it. Reports come 400 at a time as they do from the table, but are made up on the
way: what DynamoDB takes to give them out comes on top. Every row has 16 cells. The PDF includes loading the compiler.`

const make = async (kind: string, rows: number): Promise<Made> => {
  const script = new URL('./make.ts', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(process.execPath, [
    `--max-old-space-size=${heapMegabytes}`,
    script,
    kind,
    String(rows),
  ])
  return JSON.parse(stdout) as Made
}
