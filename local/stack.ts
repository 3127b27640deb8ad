import { resolve } from 'node:path'
import { livePath, startLive } from './aws/appsync/server.ts'
import { startSignInOf } from './aws/cognito/of-deployment.ts'
import { backOfficePath, pagesConfig } from './aws/http/back-office.ts'
import { readPages } from './aws/http/pages.ts'
import { startFrontDoor } from './aws/http/server.ts'
import { openFunctionLog } from './aws/lambda/log.ts'
import { createLocationServer } from './aws/location/server.ts'
import { secretsOf } from './aws/secrets/of-deployment.ts'
import { startTextService } from './aws/sms/server.ts'
import { readAssembly } from './aws/template/assembly.ts'
import { describeDeployment, valuesOf } from './aws/template/deployment.ts'
import { signInPath } from './aws/template/identities.ts'
import { registrationsIn } from './demo/registrations.ts'
import { demonstrationRoster } from './demo/roster/demonstration.ts'
import { demonstrationOfficers } from './demo/roster/demonstration-officers.ts'
import { seedDemonstration } from './demo/seed-demonstration.ts'
import { simulatedGroups } from './demo/simulated-groups.ts'
import { startLinePlatform } from './line/server.ts'
import { type Built, build, localStage } from './runtime/build/build.ts'
import { openDataDirectory } from './runtime/data-directory.ts'
import { forgetEndpoints, writeEndpoints } from './runtime/endpoints.ts'
import { newChannel, setUpMenus } from './runtime/line-channel.ts'
import { assertPortIsFree, PortTaken } from './runtime/loopback.ts'
import { StartProblem } from './runtime/problem.ts'
import { runDeployment } from './runtime/run-deployment.ts'
import { localAccount, startServices } from './runtime/services.ts'

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
  /** How long a minute of all `rate(…)` schedules takes instead. */
  readonly scheduleMinuteMs?: number
  /** Instead of the stage's ladder, such as `stations:5,centre:10,command:15` (seconds). */
  readonly ladder?: string
  /** Whether the stage may send texts to duty phones, which it may not by itself. */
  readonly texts?: boolean
  /** What is already built; otherwise whatever is missing is built first. */
  readonly built?: Built
  /** Takes progress lines and what functions log. */
  readonly report?: (line: string) => void
}

export interface LocalStack {
  readonly url: string
  readonly lineUrl: string
  readonly dataDirectory: string
  close(): Promise<void>
}

export const repository = resolve(import.meta.dirname, '..')

/** Where the app leaves the region to the command line. */
const defaultRegion = 'ap-southeast-1'
const webhookPath = '/line/webhook'

/** What the stack would be told of a sender id that somebody has registered. */
const senderIdIn = (region: string): string =>
  `arn:aws:sms-voice:${region}:${localAccount}:sender-id/ESSHELPME/TH`

const portProblem = (setting: string) => (error: unknown) => {
  if (error instanceof PortTaken)
    throw new StartProblem(`${error.message} Stop that program or set ${setting}.`)
  throw error
}

/**
 * Starts the whole service on this machine: builds what is missing, runs what the template says, and puts
 * a LINE platform, a place index and a roster around it. Changes nothing outside its data directory and the
 * build outputs; several may run in one process. Throws a `Problem` for what a person can put right.
 */
export const startStack = async (options: StackOptions): Promise<LocalStack> => {
  const { report = () => undefined, verbose = false } = options
  const owned: { close(): unknown }[] = []
  /** Whatever is owned is closed in the end, the last one first. */
  const own = <Part extends { close(): unknown }>(part: Part): Part => {
    owned.push(part)
    return part
  }
  const close = async (): Promise<void> => {
    for (const part of owned.splice(0).reverse()) await part.close()
  }

  try {
    const data = own(await openDataDirectory(resolve(options.dataDirectory), options.fresh ?? false))
    const frontDoor = own(await startFrontDoor(options.port).catch(portProblem('PORT')))
    await assertPortIsFree(options.linePort).catch(portProblem('LINE_PORT'))

    const built = options.built ?? (await build(repository, report))
    const stacks = (await readAssembly(built.assembly)).filter(({ name }) =>
      name.split('-').includes(localStage),
    )
    const region = stacks[0]?.region ?? defaultRegion
    const roster = demonstrationRoster()
    const officers = demonstrationOfficers(roster)

    report('Starting tables, queues, the file store and the place index …')
    const services = own(await startServices(data.file('services'), region))
    const deployment = describeDeployment(stacks, {
      region,
      account: localAccount,
      queueUrl: services.queues.queueUrl,
      apiUrl: frontDoor.url,
    })
    for (const resource of deployment.unknown) report(`Not run on one machine: ${resource}`)
    const placeIndexes = deployment.placeIndexes.map(({ name }) => name)
    const location = own(await createLocationServer({ roster, placeIndexes }))
    const texts = own(await startTextService())
    const signIn = own(await startSignInOf(deployment, data, report))
    const [eventApi] = deployment.eventApis
    const live = own(await startLive(eventApi?.namespaces ?? [], localAccount))
    const endpoints = {
      dynamodb: services.dynamo.url,
      sqs: services.queues.url,
      secretsManager: services.secrets.url,
      location: location.url,
      s3: services.files.url,
      sms: texts.url,
      cognito: signIn.url,
    }

    const connection = { endpoint: services.dynamo.url, region }
    const [table = ''] = valuesOf(deployment, 'TABLE_NAME')
    const registrations = own(registrationsIn(table, connection))
    const channel = await data.keep('line-channel.json', newChannel)
    const line = own(
      await startLinePlatform({
        port: options.linePort,
        dataDir: data.file('line'),
        ...channel,
        groups: simulatedGroups(roster, officers),
        registeredAmong: (userIds) => registrations.among(userIds),
        log: (text) => report(`[line] ${text}`),
      }),
    )

    report('Loading the functions …')
    const log = own(await openFunctionLog({ path: data.file('functions.log'), verbose, show: report }))
    const running = own(
      await runDeployment(deployment, services, {
        world: {
          region,
          services: endpoints,
          outside: {
            LINE_API_BASE_URL: line.url,
            LINE_DATA_BASE_URL: line.url,
            LIVE_ENDPOINT: `${live.url}/event`,
            ...(options.texts && { SMS: senderIdIn(region) }),
            ...(options.ladder && { LADDER: options.ladder }),
          },
        },
        secrets: await secretsOf(deployment, channel, data),
        log: log.take,
        logLevel: verbose ? 'DEBUG' : 'INFO',
        ...(options.scheduleMinuteMs ? { scheduleMinuteMs: options.scheduleMinuteMs } : {}),
        async beforeFunctions() {
          const pools = deployment.userPools.map(({ id }) => id)
          const world = { roster, officers, pools, data, report }
          for (const table of valuesOf(deployment, 'TABLE_NAME'))
            await seedDemonstration(table, { ...world, connection: { ...connection, cognito: signIn.url } })
        },
      }),
    )
    if (eventApi) live.open(running.functionOf(eventApi.authorizer))
    await setUpMenus(line.url, channel)

    await writeEndpoints(data.path, {
      pid: process.pid,
      url: frontDoor.url,
      lineUrl: line.url,
      region,
      services: endpoints,
      tables: Object.fromEntries(deployment.tables.map(({ logicalId, name }) => [logicalId, name])),
      userPools: deployment.userPools.map(({ id }) => id),
      queues: Object.fromEntries(deployment.queues.map(({ name }) => [name, services.queues.queueUrl(name)])),
    })
    own({ close: () => forgetEndpoints(data.path) })

    const [pool, client] = [deployment.userPools[0], deployment.poolClients[0]]
    frontDoor.open({
      routes: running.routes,
      pages: await readPages(built.pages, { [backOfficePath]: deployment.pageHeaders }),
      ...(pool && client && { configFor: pagesConfig(pool, client) }),
      standIns: {
        '/_line/': line.url,
        '/_sms/': texts.url,
        [`${signInPath}/`]: signIn.url,
        [`${livePath}/`]: live.url,
      },
      account: localAccount,
      about: {
        build: built.version,
        functions: running.functions.map(({ settings }) => settings.label),
        services: { ...endpoints, line: line.url },
      },
    })
    own({ close: () => frontDoor.shut() })
    running.begin()
    line.setWebhookUrl(`${frontDoor.url}${webhookPath}`)
    return { url: frontDoor.url, lineUrl: line.url, dataDirectory: data.path, close }
  } catch (error) {
    await close()
    throw error
  }
}
