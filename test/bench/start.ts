import { cpSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import { basename, join, resolve } from 'node:path'
import { listen } from '../../local/runtime/loopback.ts'
import type { Benchmark } from './benchmark.ts'
import { startChild, untilReady } from './child.ts'
import { median } from './statistics.ts'
import { met, table } from './table.ts'
import { temporaryDirectory } from './temporary-directory.ts'

const repository = resolve(import.meta.dirname, '../..')
const goals = { first: 60, again: 20 } as const
const timesAgain = 3
/** How long one start may take at most (ms). */
const limit = 180_000

/** What a clean clone has not got. */
const made = new Set([
  '.git',
  'node_modules',
  'cdk.out',
  'cdk.out.test',
  'dist',
  '.ess-data',
  'coverage',
  'test-results',
])

/** A copy of the repository as after `npm ci`, which nothing was ever built or started in. */
const freshCopy = (directory: string): void => {
  cpSync(repository, directory, { recursive: true, filter: (path) => !made.has(basename(path)) })
  symlinkSync(join(repository, 'node_modules'), join(directory, 'node_modules'), 'dir')
}

/** npm tells its scripts where they belong; one that is started inside another must not hear it. */
const withoutNpm = (): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$/i.test(name)))

/** Seconds from `npm start` until `GET /health` answers 200. */
const startOnce = async (directory: string): Promise<number> => {
  const [port, linePort] = [await freePort(), await freePort()]
  const startedAt = performance.now()
  const child = startChild('npm', ['start'], {
    cwd: directory,
    env: { ...withoutNpm(), PORT: `${port}`, LINE_PORT: `${linePort}` },
  })
  try {
    await untilReady(child, async () => `http://127.0.0.1:${port}`, limit)
    return (performance.now() - startedAt) / 1000
  } finally {
    await child.end()
  }
}

const freePort = async (): Promise<number> => {
  const { url, close } = await listen(createServer(), 0)
  await close()
  return Number(new URL(url).port)
}

/** How long a newcomer waits. */
export const start: Benchmark = {
  title: 'Start',
  async run(say) {
    const directory = temporaryDirectory()
    try {
      const copy = join(directory.path, 'copy')
      freshCopy(copy)
      say('  npm start for the first time …')
      const first = await startOnce(copy)
      say('  npm start again …')
      const again: number[] = []
      for (let time = 0; time < timesAgain; time += 1) again.push(await startOnce(copy))
      return `${summary(first, again)}\n\n${explanation}`
    } finally {
      directory.remove()
    }
  },
}

const summary = (first: number, again: readonly number[]): string => {
  const usual = median(again)
  return table(
    ['npm start until /health answers 200', 'seconds', 'goal'],
    [
      ['for the first time', first.toFixed(1), `<= ${goals.first} s ${met(first, goals.first)}`],
      [
        `again, median of ${again.length}`,
        usual.toFixed(1),
        `<= ${goals.again} s ${met(usual, goals.again)}`,
      ],
    ],
  )
}

const explanation = `The first start happens in a copy of the repository in which nothing was built and no data lie, after \`npm ci\`: it
synthesizes and bundles the stack, builds the simulator, writes the demonstration roster and loads the functions. Later starts
find all of that and load the functions only. Files are in the machine's cache either way.`
