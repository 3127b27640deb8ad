import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { startStreamMapping } from '../aws/dynamodb/stream-mapping.ts'
import type { Stream } from '../aws/dynamodb/stream-records.ts'
import { createTables } from '../aws/dynamodb/tables.ts'
import type { Route } from '../aws/http/server.ts'
import { environmentOf, type LocalWorld } from '../aws/lambda/environment.ts'
import { type Concurrency, createFunction, type LocalFunction } from '../aws/lambda/function.ts'
import type { TakeLine } from '../aws/lambda/log.ts'
import { startSchedule } from '../aws/scheduler/schedule.ts'
import { startMapping } from '../aws/sqs/mapping.ts'
import type { LocalDeployment } from '../aws/template/deployment.ts'
import type { StreamMappingSettings } from '../aws/template/stream-mappings.ts'
import type { TableSettings } from '../aws/template/tables.ts'
import { StartProblem } from './problem.ts'
import { localAccount, type Services } from './services.ts'

const ready = Math.max(2, Math.floor(availableParallelism() / 2))

const concurrency = {
  behindRoute: { ready, most: 8, patienceMs: 500 },
  fedByQueue: { ready, most: 8, patienceMs: 500 },
  other: { ready: 1, most: 1, patienceMs: 0 },
} satisfies Record<string, Concurrency>

/** Longer than any sensible invocation takes to end once the stack is being stopped. */
const patienceMs = 1_000

export interface RunOptions {
  readonly world: LocalWorld
  /** The value of each of the template's secrets, by ARN. */
  readonly secrets: ReadonlyMap<string, string>
  readonly log: TakeLine
  /** Lambda's log level for functions that honour it. */
  readonly logLevel?: 'INFO' | 'DEBUG'
  /** How long a minute of all `rate(…)` schedules takes instead. */
  readonly scheduleMinuteMs?: number
  /** Called when the tables are there, before any function runs. */
  beforeFunctions?(): Promise<void>
}

export interface Running {
  readonly routes: readonly Route[]
  readonly functions: readonly LocalFunction[]
  /** By name or ARN. Throws a `Problem` where there is none. */
  functionOf(reference: string): LocalFunction
  /** Begins to feed functions from queues and schedules. */
  begin(): void
  close(): Promise<void>
}

const kindOf = (name: string, arn: string, deployment: LocalDeployment): keyof typeof concurrency => {
  const means = (target: string): boolean => target.includes(arn) || target === name
  if (deployment.routes.some((route) => means(route.target))) return 'behindRoute'
  return deployment.mappings.some((mapping) => means(mapping.function)) ? 'fedByQueue' : 'other'
}

/** Loads each function once, so that the first report need not wait. Throws a `Problem` that names those that cannot. */
const warmAll = async (functions: readonly LocalFunction[]): Promise<void> => {
  const failures: string[] = []
  await Promise.all(
    functions.map(async (target) => {
      try {
        await target.warm()
      } catch (error) {
        failures.push(`The function ${target.settings.label} cannot start: ${(error as Error).message}`)
      }
    }),
  )
  if (failures.length > 0) throw new StartProblem(failures.join('\n'))
}

const streamOf = (table: TableSettings, { streamArn }: StreamMappingSettings, region: string): Stream => ({
  arn: streamArn,
  region,
  view: table.streamView ?? 'KEYS_ONLY',
  keyNames: (table.create.KeySchema as { AttributeName: string }[]).map(({ AttributeName }) => AttributeName),
})

/** Makes what a deployment consists of on the local services and loads its functions. */
export const runDeployment = async (
  deployment: LocalDeployment,
  services: Services,
  options: RunOptions,
): Promise<Running> => {
  const { world, log, logLevel = 'INFO' } = options
  await createTables(services.dynamo.perform, deployment.tables)
  for (const settings of deployment.queues) services.queues.open(settings)
  for (const { name } of deployment.buckets) services.files.open(name)
  for (const [arn, value] of options.secrets) services.secrets.put(arn, value)
  await options.beforeFunctions?.()

  const functions = deployment.functions.map((settings) =>
    createFunction(settings, environmentOf(settings, world, logLevel), {
      concurrency: concurrency[kindOf(settings.name, settings.arn, deployment)],
      log: (line, stream) => log(settings.label, line, stream),
    }),
  )
  const close = async (): Promise<void> => {
    await Promise.all(functions.map((target) => target.close()))
  }
  const functionOf = (reference: string): LocalFunction => {
    const found = functions.find(
      ({ settings: { arn, name } }) => reference.includes(arn) || reference === name,
    )
    if (!found) throw new StartProblem(`The stack refers to a function that it does not have: ${reference}`)
    return found
  }

  try {
    const routes = deployment.routes.map((route) => ({ ...route, target: functionOf(route.target) }))
    const feeds = deployment.mappings.map((settings) => ({
      settings,
      target: functionOf(settings.function),
      queue: services.queues.queue(settings.queueName),
    }))
    const clocks = deployment.schedules.map((settings) => ({
      settings,
      target: functionOf(settings.function),
    }))
    const streams = deployment.streamMappings.map((settings) => {
      const table = deployment.tables.find(({ name }) => name === settings.tableName)
      if (!table?.streamView)
        throw new StartProblem(`The table ${settings.tableName} has no stream to feed from`)
      return {
        settings,
        target: functionOf(settings.function),
        stream: streamOf(table, settings, world.region),
      }
    })
    await warmAll(functions)

    let mappings: readonly { close(): Promise<void> }[] = []
    let schedules: readonly { close(): void }[] = []
    return {
      routes,
      functions,
      functionOf,
      begin() {
        const fromStreams = streams.map(({ settings, target, stream }) =>
          startStreamMapping(settings, services.dynamo.changes, target, {
            stream,
            onFailure(batch, condition) {
              const { onFailureQueue = '' } = settings
              const told = {
                requestContext: { functionArn: target.settings.arn, condition },
                batch: batch.length,
              }
              services.queues.queue(onFailureQueue)?.send(JSON.stringify(told))
            },
          }),
        )
        const fromQueues = feeds.flatMap(({ settings, target, queue }) => {
          if (!queue)
            throw new StartProblem(
              `The stack is fed from a queue that it does not have: ${settings.queueName}`,
            )
          const queueArn = services.queues.queueArn(settings.queueName)
          return [startMapping(settings, queue, target, { queueArn, region: world.region })]
        })
        mappings = [...fromStreams, ...fromQueues]
        schedules = clocks.map(({ settings, target }) =>
          startSchedule(settings, target, {
            region: world.region,
            account: localAccount,
            ...(options.scheduleMinuteMs ? { minuteMs: options.scheduleMinuteMs } : {}),
          }),
        )
      },
      async close() {
        for (const schedule of schedules) schedule.close()
        const ended = Promise.all(mappings.map((mapping) => mapping.close()))
        await Promise.race([ended, wait(patienceMs, undefined, { ref: false })])
        await close()
        await ended
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
