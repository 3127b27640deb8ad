import { randomUUID } from 'node:crypto'
import type { FunctionSettings } from '../template/functions.ts'
import { type Execution, type LogLine, type Outcome, startExecution } from './execution.ts'

/** A function that can be invoked, over as many execution environments as it may have at once. */
export interface LocalFunction {
  readonly settings: FunctionSettings
  /** How many events it works on at once; more wait. */
  readonly concurrency: number
  /** Loads one execution environment. Rejects with one line where the function cannot be loaded. */
  warm(): Promise<void>
  /** Never rejects: what goes wrong inside the function is an outcome. */
  invoke(event: unknown): Promise<Outcome>
  close(): Promise<void>
}

const unusable = (error: unknown): Outcome => ({
  kind: 'failure',
  type: 'Runtime.LoadError',
  message: error instanceof Error ? error.message : String(error),
})

export const createFunction = (
  settings: FunctionSettings,
  environment: Readonly<Record<string, string>>,
  options: { readonly concurrency: number; readonly log: LogLine },
): LocalFunction => {
  const idle: Execution[] = []
  const all = new Set<Execution>()
  const waiting: ((execution: Execution) => void)[] = []
  let closed = false

  const start = (): Execution => {
    const execution = startExecution(settings, environment, options.log)
    all.add(execution)
    return execution
  }

  const borrow = async (): Promise<Execution> => {
    for (let warm = idle.pop(); warm; warm = idle.pop()) {
      if (warm.alive) return warm
      all.delete(warm)
    }
    if (all.size < options.concurrency) return start()
    return new Promise((resolve) => waiting.push(resolve))
  }

  const giveBack = (execution: Execution): void => {
    if (closed) return
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
      await Promise.all([...all].map((execution) => execution.end()))
    },
  }
}
