import { resolve } from 'node:path'
import { type Built, build, localStage } from './build/build.ts'
import { openDataDirectory } from './data-directory.ts'
import { seedRoster, simulatedGroups } from './demonstration.ts'
import { forgetEndpoints, writeEndpoints } from './endpoints.ts'
import { readPages } from './front-door/pages.ts'
import { startFrontDoor } from './front-door/server.ts'
import { openFunctionLog } from './functions/log.ts'
import { startLinePlatform } from './line/server.ts'
import { newChannel, setUpMenus } from './line-channel.ts'
import { createLocationServer } from './location/server.ts'
import { assertPortIsFree, PortTaken } from './loopback.ts'
import { Problem } from './problem.ts'
import { demonstrationRoster } from './roster/demonstration.ts'
import { runDeployment } from './run.ts'
import { secretValueOf } from './secrets/value.ts'
import { localAccount, startServices } from './services.ts'
import { readAssembly } from './template/assembly.ts'
import { describeDeployment } from './template/deployment.ts'

export interface StackOptions {
  /** The front door; 0 takes any free port. */
  readonly port: number
  /** The fake LINE platform; 0 takes any free port. */
  readonly linePort: number
  readonly dataDirectory: string
  /** Forgets all data first. */
  readonly fresh?: boolean
  /** Shows all that functions log instead of warnings and errors. */
  readonly verbose?: boolean
  /** Runs all `rate(…)` schedules this often instead. */
  readonly scheduleMs?: number
  /** What is already built; otherwise whatever is missing is built first. */
  readonly built?: Built
  /** Takes progress lines and what functions log. */
  readonly report?: (line: string) => void
}

export interface Stack {
  readonly url: string
  readonly lineUrl: string
  readonly dataDirectory: string
  close(): Promise<void>
}

export const repository = resolve(import.meta.dirname, '..')

/** Where the app leaves the region to the command line. */
const defaultRegion = 'ap-southeast-1'
const webhookPath = '/line/webhook'

const portProblem = (setting: string) => (error: unknown) => {
  if (error instanceof PortTaken) throw new Problem(`${error.message} Stop that program or set ${setting}.`)
  throw error
}

/**
 * Starts the whole service on this machine: builds what is missing, runs what the template says, and puts
 * a LINE platform, a place index and a roster around it. Changes nothing outside its data directory and the
 * build outputs; several may run in one process. Throws a `Problem` for what a person can put right.
 */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const { report = () => undefined, verbose = false } = options
  const closers: (() => unknown)[] = []
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }

  try {
    const data = await openDataDirectory(resolve(options.dataDirectory), options.fresh ?? false)
    closers.push(() => data.release())
    const frontDoor = await startFrontDoor(options.port).catch(portProblem('PORT'))
    closers.push(() => frontDoor.close())
    await assertPortIsFree(options.linePort).catch(portProblem('LINE_PORT'))

    const built = options.built ?? (await build(repository, report))
    const stacks = (await readAssembly(built.assembly)).filter(({ name }) =>
      name.split('-').includes(localStage),
    )
    const region = stacks[0]?.region ?? defaultRegion
    const roster = demonstrationRoster()

    report('Starting tables, queues and the place index …')
    const services = await startServices(data.file('services'), region)
    closers.push(() => services.close())
    const deployment = describeDeployment(stacks, {
      region,
      account: localAccount,
      queueUrl: services.queues.queueUrl,
      apiUrl: frontDoor.url,
    })
    for (const resource of deployment.unknown) report(`Not run on one machine: ${resource}`)
    const location = await createLocationServer({
      roster,
      placeIndexes: deployment.placeIndexes.map(({ name }) => name),
    })
    closers.push(() => location.close())
    const endpoints = {
      dynamodb: services.dynamo.url,
      sqs: services.queues.url,
      secretsManager: services.secrets.url,
      location: location.url,
    }

    const channel = await data.keep('line-channel.json', newChannel)
    const line = await startLinePlatform({
      port: options.linePort,
      dataDir: data.file('line'),
      ...channel,
      groups: simulatedGroups(roster),
      log: (text) => report(`[line] ${text}`),
    })
    closers.push(() => line.close())

    const log = await openFunctionLog({ path: data.file('functions.log'), verbose, show: report })
    closers.push(() => log.close())

    const environments = deployment.functions.map((settings) => settings.environment)
    const channelArns = new Set(environments.map((environment) => environment.LINE_SECRET_ARN))
    const tableNames = new Set(environments.flatMap(({ TABLE_NAME }) => TABLE_NAME ?? []))
    const secrets = new Map<string, string>()
    for (const { arn, properties } of deployment.secrets) {
      const value = channelArns.has(arn)
        ? JSON.stringify(channel)
        : await data.keep(`secret-${arn.split(':').at(-1)}.json`, () => secretValueOf(properties))
      secrets.set(arn, value)
    }

    report('Loading the functions …')
    const running = await runDeployment(deployment, services, {
      world: { region, services: endpoints, outside: { LINE_API_BASE_URL: line.url } },
      secrets,
      log: log.take,
      ...(options.scheduleMs ? { scheduleMs: options.scheduleMs } : {}),
      async beforeFunctions() {
        for (const table of tableNames) {
          await data.keep(`demonstration-${table}.json`, async () => {
            await seedRoster(table, roster, { endpoint: services.dynamo.url, region })
            report(`A demonstration roster of ${roster.length} units is in place.`)
            return { units: roster.length }
          })
        }
      },
    })
    closers.push(() => running.close())
    await setUpMenus(line.url, channel)

    await writeEndpoints(data.path, {
      pid: process.pid,
      url: frontDoor.url,
      lineUrl: line.url,
      region,
      services: endpoints,
      tables: Object.fromEntries(deployment.tables.map(({ logicalId, name }) => [logicalId, name])),
      queues: Object.fromEntries(deployment.queues.map(({ name }) => [name, services.queues.queueUrl(name)])),
    })
    closers.push(() => forgetEndpoints(data.path))

    frontDoor.open({
      routes: running.routes,
      pages: await readPages(built.pages),
      lineUrl: line.url,
      account: localAccount,
      about: {
        build: built.version,
        functions: running.functions.map(({ settings }) => settings.label),
        services: { ...endpoints, line: line.url },
      },
    })
    closers.push(() => frontDoor.shut())
    running.begin()
    line.setWebhookUrl(`${frontDoor.url}${webhookPath}`)
    return { url: frontDoor.url, lineUrl: line.url, dataDirectory: data.path, close }
  } catch (error) {
    await close()
    throw error
  }
}
