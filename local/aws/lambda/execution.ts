import type { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { FunctionSettings } from '../template/functions.ts'
import type { Invocation, WorkerMessage, WorkerSettings } from './protocol.ts'

/** What became of one invocation. */
export type InvocationOutcome =
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'failure'; readonly type: string; readonly message: string }

/** One execution environment: a worker thread that serves one event at a time. */
export interface Execution {
  /** Resolves where the function has loaded, rejects with its one line where it cannot. */
  readonly ready: Promise<void>
  /** False once the thread has ended, by a time-out or a crash. */
  readonly alive: boolean
  invoke(invocation: Invocation): Promise<InvocationOutcome>
  end(): Promise<void>
}

/** Lambda gives a function ten seconds to load; a laptop under load is slower. */
const loadLimitMs = 30_000

/** Room for the garbage of a burst, which otherwise costs a tenth of a function's time. */
const youngGenerationMb = 64

const linesOf = (stream: Readable, take: (line: string) => void): void => {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim()) take(line)
  })
  stream.on('end', () => rest.trim() && take(rest))
}

export type LogLine = (line: string, stream: 'out' | 'error') => void

/** Starts a worker thread that loads the function. */
export const startExecution = (
  settings: FunctionSettings,
  environment: Readonly<Record<string, string>>,
  log: LogLine,
): Execution => {
  const workerData: WorkerSettings = {
    directory: settings.directory,
    handler: settings.handler,
    functionName: settings.name,
    functionArn: settings.arn,
    memoryMegabytes: settings.memoryMegabytes,
  }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    env: environment,
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: {
      maxOldGenerationSizeMb: settings.memoryMegabytes,
      maxYoungGenerationSizeMb: youngGenerationMb,
    },
  })
  linesOf(worker.stdout, (line) => log(line, 'out'))
  linesOf(worker.stderr, (line) => log(line, 'error'))

  let alive = true
  let settle: ((outcome: InvocationOutcome) => void) | undefined
  const finish = (outcome: InvocationOutcome): void => {
    settle?.(outcome)
    settle = undefined
  }

  const ready = new Promise<void>((resolve, reject) => {
    const slow = setTimeout(
      () => reject(new Error(`did not load within ${loadLimitMs / 1000} s`)),
      loadLimitMs,
    )
    worker.on('message', (message: WorkerMessage) => {
      switch (message.kind) {
        case 'ready':
          clearTimeout(slow)
          return resolve()
        case 'unusable':
          clearTimeout(slow)
          return reject(new Error(message.reason))
        case 'result':
          return finish({ kind: 'result', result: JSON.parse(message.result) })
        case 'failure':
          return finish({ kind: 'failure', type: message.type, message: message.message })
      }
    })
    worker.on('error', (error) => {
      clearTimeout(slow)
      reject(error)
      finish({ kind: 'failure', type: error.name, message: error.message })
    })
    worker.on('exit', (code) => {
      clearTimeout(slow)
      alive = false
      reject(new Error(`ended with code ${code}`))
      finish({ kind: 'failure', type: 'Runtime.ExitError', message: `The function ended with code ${code}` })
    })
  })
  // Whoever waits for it is told; nobody may be waiting.
  ready.catch(() => undefined)

  const end = async (): Promise<void> => {
    alive = false
    await worker.terminate()
  }

  return {
    ready,
    get alive() {
      return alive
    },
    end,
    async invoke(invocation) {
      const timeLeft = invocation.deadline - Date.now()
      const seconds = (settings.timeoutMs / 1000).toFixed(2)
      return new Promise((resolve) => {
        const timeout = setTimeout(() => {
          finish({
            kind: 'failure',
            type: 'Sandbox.Timedout',
            message: `Task timed out after ${seconds} seconds`,
          })
          void end()
        }, timeLeft)
        settle = (outcome) => {
          clearTimeout(timeout)
          resolve(outcome)
        }
        worker.postMessage(invocation)
      })
    },
  }
}
