import { fileURLToPath } from 'node:url'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  ApplicationLogLevel,
  Architecture,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
} from 'aws-cdk-lib/aws-lambda'
import { LogLevel, NodejsFunction, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { type Alarms, type Consequence, metricsNamespace, serviceName } from './alarms.ts'
import type { Binding, Bindings } from './binding.ts'
import type { FunctionName, StageSettings } from './stage-settings.ts'

export interface ServiceFunctionProps<Env extends Record<string, string>> {
  readonly settings: StageSettings
  readonly alarms: Alarms
  readonly name: FunctionName
  readonly description: string
  readonly timeout: Duration
  /** Megabytes; the share of a CPU grows with it, a whole one at 1,769. */
  readonly memorySize: number
  readonly environment: Bindings<Env>
  /** Files beside the code: under which name, from where in the repository. */
  readonly carries?: Readonly<Record<string, string>>
  /** Whether it sends to the queue it reads, which Lambda would otherwise take for a runaway after 16 rounds. */
  readonly sendsToItself?: boolean
  /** What errors, and refused executions, mean for people. */
  readonly failure: Consequence
}

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** A function of `lambdas/functions/<name>`, bundled whole, that may do what its environment names and nothing else. */
export class ServiceFunction<Env extends Record<string, string>> extends NodejsFunction {
  constructor(scope: Construct, id: string, props: ServiceFunctionProps<Env>) {
    const bindings: [string, Binding][] = Object.entries(props.environment)
    const reserved = props.settings.reservedConcurrency[props.name]
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: props.settings.logRetention,
      removalPolicy: props.settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    super(scope, id, {
      description: `${props.name}: ${props.description}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      projectRoot: repository,
      depsLockFilePath: `${repository}package-lock.json`,
      entry: `${repository}lambdas/functions/${props.name}/index.ts`,
      timeout: props.timeout,
      memorySize: props.memorySize,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      awsSdkConnectionReuse: false,
      environment: {
        ...Object.fromEntries(bindings.map(([name, binding]) => [name, binding.value])),
        POWERTOOLS_SERVICE_NAME: serviceName(scope),
        POWERTOOLS_METRICS_NAMESPACE: metricsNamespace,
      },
      ...(reserved === undefined ? {} : { reservedConcurrentExecutions: reserved }),
      recursiveLoop: props.sendsToItself ? RecursiveLoop.ALLOW : RecursiveLoop.TERMINATE,
      bundling: {
        externalModules: [],
        format: OutputFormat.CJS,
        mainFields: ['module', 'main'],
        target: 'node24',
        minify: true,
        sourceMap: true,
        sourceMapMode: SourceMapMode.EXTERNAL,
        sourcesContent: false,
        logLevel: LogLevel.WARNING,
        esbuildArgs: {
          '--alias:@aws-sdk/credential-provider-node': `${repository}lambdas/runtime/environment-credentials.ts`,
        },
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (_input, output) => [markAsCommonJs(output), ...carry(props.carries ?? {}, output)],
        },
      },
    })
    logGroup.grantWrite(role)
    for (const [, binding] of bindings) binding.grantTo?.(role)
    const sum = { statistic: 'Sum', period: Duration.minutes(5) }
    props.alarms.watch(`${props.name}-errors`, { ...props.failure, metric: this.metricErrors(sum) })
    props.alarms.watch(`${props.name}-throttles`, { ...props.failure, metric: this.metricThrottles(sum) })
  }
}

/** Without a package.json of its own, a bundle that runs inside this repository counts as an ES module. */
const markAsCommonJs = (output: string): string => `echo {} > "${output}/package.json"`

/** Node copies them, which every machine that builds has. */
const carry = (files: Readonly<Record<string, string>>, output: string): string[] =>
  Object.entries(files).map(
    ([name, from]) =>
      `node -e "require('node:fs').copyFileSync(...process.argv.slice(1))" "${repository}${from}" "${output}/${name}"`,
  )
