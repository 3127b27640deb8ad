/** Runs inside a worker thread: loads a function's bundle and hands it one event after another. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { Invocation, WorkerMessage, WorkerSettings } from './protocol.ts'

type Handler = (event: unknown, context: unknown) => unknown

const settings = workerData as WorkerSettings
const say = (message: WorkerMessage): void => parentPort?.postMessage(message)

const load = async (): Promise<Handler> => {
  const [file = '', name = ''] = settings.handler.split('.')
  const path = ['.js', '.mjs', '.cjs']
    .map((extension) => join(settings.directory, file + extension))
    .find((candidate) => existsSync(candidate))
  if (!path) throw new Error(`There is no ${file}.js in ${settings.directory}`)
  const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>
  const exported = module[name] ?? (module.default as Record<string, unknown> | undefined)?.[name]
  if (typeof exported !== 'function') throw new Error(`${settings.handler} is not exported as a function`)
  return exported as Handler
}

const contextOf = ({ requestId, deadline }: Invocation): Record<string, unknown> => ({
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName: settings.functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: settings.functionArn,
  memoryLimitInMB: String(settings.memoryMegabytes),
  logGroupName: `/aws/lambda/${settings.functionName}`,
  logStreamName: 'local',
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
})

const invoke = async (handler: Handler, invocation: Invocation): Promise<void> => {
  const { requestId } = invocation
  try {
    const result = await handler(JSON.parse(invocation.event), contextOf(invocation))
    say({ kind: 'result', requestId, result: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    console.error(stack ?? message)
    say({ kind: 'failure', requestId, type: name, message })
  }
}

try {
  const handler = await load()
  parentPort?.on('message', (invocation: Invocation) => void invoke(handler, invocation))
  say({ kind: 'ready' })
} catch (error) {
  say({ kind: 'unusable', reason: error instanceof Error ? error.message : String(error) })
}
