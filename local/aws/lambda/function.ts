import { randomUUID } from 'node:crypto'
import type { FunctionSettings } from '../template/functions.ts'
import { type Execution, type InvocationOutcome, type LogLine, startExecution } from './execution.ts'

/** How many events a function works on at once. On AWS it is hundreds; here each takes a thread and its memory. */
export interface Concurrency {
  /** Threads that are started as soon as they are wanted: few, so that their code gets fast. */
  readonly ready: number
  /** Where none of them has become free for `patienceMs`, because they hang, further ones up to this many. */
  readonly most: number
  readonly patienceMs: number
}

/** A function that can be invoked, over as many execution environments as it may have. */
export interface LocalFunction {
  readonly settings: FunctionSettings
  readonly concurrency: Concurrency
  /** Loads one execution environment. Rejects with one line where the function cannot be loaded. */
  warm(): Promise<void>
  /** Never rejects: what goes wrong inside the function is an outcome. */
  invoke(event: unknown): Promise<InvocationOutcome>
  close(): Promise<void>
}

const unusable = (error: unknown): InvocationOutcome => ({
  kind: 'failure',
  type: 'Runtime.LoadError',
  message: error instanceof Error ? error.message : String(error),
})

const stopped: InvocationOutcome = {
  kind: 'failure',
  type: 'Runtime.Stopped',
  message: 'The stack is being stopped',
}

export const createFunction = (
  settings: FunctionSettings,
  environment: Readonly<Record<string, string>>,
  options: { readonly concurrency: Concurrency; readonly log: LogLine },
): LocalFunction => {
  const { ready, most, patienceMs } = options.concurrency
  const idle: Execution[] = []
  const all = new Set<Execution>()
  const waiting: ((execution: Execution | undefined) => void)[] = []
  let closed = false
  /** When a thread last became free: while that goes on, more threads would only take time from these. */
  let returnedAt = 0

  const start = (): Execution => {
    const execution = startExecution(settings, environment, options.log)
    all.add(execution)
    return execution
  }

  const borrow = async (): Promise<Execution | undefined> => {
    if (closed) return undefined
    for (let warm = idle.pop(); warm; warm = idle.pop()) {
      if (warm.alive) return warm
      all.delete(warm)
    }
    if (all.size < ready) return start()
    return new Promise((resolve) => {
      const take = (execution: Execution | undefined): void => {
        clearInterval(timer)
        resolve(execution)
      }
      const timer = setInterval(() => {
        if (all.size >= most || performance.now() - returnedAt < patienceMs) return
        waiting.splice(waiting.indexOf(take), 1)
        returnedAt = performance.now()
        take(start())
      }, patienceMs)
      waiting.push(take)
    })
  }

  const giveBack = (execution: Execution): void => {
    if (closed) return
    returnedAt = performance.now()
    if (!execution.alive) all.delete(execution)
    const next = waiting.shift()
    if (next) next(execution.alive ? execution : start())
    else if (execution.alive) idle.push(execution)
  }

  const discard = async (execution: Execution): Promise<void> => {
    await execution.end()
    giveBack(execution)
  }

  return {
    settings,
    concurrency: options.concurrency,
    async warm() {
      const execution = await borrow()
      if (!execution) return
      try {
        await execution.ready
        giveBack(execution)
      } catch (error) {
        await discard(execution)
        throw error
      }
    },
    async invoke(event) {
      const execution = await borrow()
      if (!execution) return stopped
      try {
        await execution.ready
      } catch (error) {
        await discard(execution)
        return unusable(error)
      }
      const outcome = await execution.invoke({
        requestId: randomUUID(),
        event: JSON.stringify(event),
        deadline: Date.now() + settings.timeoutMs,
      })
      if (outcome.kind === 'failure' && !closed) options.log(`${outcome.type}: ${outcome.message}`, 'error')
      giveBack(execution)
      return outcome
    },
    async close() {
      closed = true
      for (const take of waiting.splice(0)) take(undefined)
      await Promise.all([...all].map((execution) => execution.end()))
    },
  }
}
