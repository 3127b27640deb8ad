import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'

/** How long a program may take to end in good order (ms). */
const patience = 10_000

export interface Child {
  readonly process: ChildProcess
  /** Everything it has printed. */
  output(): string
  /** Ends it and all that it started. */
  end(): Promise<void>
}

/** Starts a program in a process group of its own, which ends with this process at the latest. */
export const startChild = (command: string, args: readonly string[], options: SpawnOptions): Child => {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const closed = once(child, 'close')
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (child.pid) process.kill(-child.pid, name)
    } catch {
      // It has ended already.
    }
  }
  const endWithUs = (): void => signal('SIGKILL')
  process.once('exit', endWithUs)
  return {
    process: child,
    output: () => output,
    async end() {
      signal('SIGTERM')
      const late = setTimeout(() => signal('SIGKILL'), patience)
      await closed
      clearTimeout(late)
      process.off('exit', endWithUs)
    },
  }
}

/** Waits until a stack says that it is ready; throws with its output where it ends before or never is. */
export const untilReady = async (child: Child, url: () => Promise<string | undefined>, limit: number) => {
  const until = performance.now() + limit
  while (performance.now() < until) {
    if (child.process.exitCode !== null) throw new Error(`It ended before it was ready:\n${child.output()}`)
    const address = await url()
    const health = address && (await fetch(`${address}/health`).catch(() => undefined))
    if (health && health.status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`It was not ready after ${limit / 1000} s:\n${child.output()}`)
}
