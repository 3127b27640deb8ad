import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const program = join(import.meta.dirname, 'fresh-process.cjs')

/** A bundle, and what it finds when it is started. */
export interface Subject {
  readonly name: string
  /** The bundle's directory. */
  readonly path: string
  /** The file of its first event. */
  readonly event: string
  readonly environment: Readonly<Record<string, string>>
}

/** Milliseconds; `cpuMs` is what all threads of the process took of the processors. */
export interface Figures {
  readonly importMs: number
  readonly totalMs: number
  readonly cpuMs: number
}

/** Loads a bundle in a new process and gives it its first event. Throws where that is not answered with 200. */
export const startFresh = async ({ path, event, environment, name }: Subject): Promise<Figures> => {
  const { stdout } = await run(process.execPath, [program, join(path, 'index.js'), event], {
    env: { ...environment },
    timeout: 30_000,
  })
  const { statusCode, ...figures } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}')
  if (statusCode !== 200) throw new Error(`${name} answered ${statusCode}:\n${stdout}`)
  return figures
}
