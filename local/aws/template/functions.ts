import type { Resolved } from './resource.ts'

export interface FunctionSettings {
  readonly name: string
  readonly arn: string
  /** What people call it: the construct's own name, such as `webhook`. */
  readonly label: string
  /** The directory of the bundle. */
  readonly directory: string
  /** File and export, such as `index.handler`. */
  readonly handler: string
  readonly environment: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly memoryMegabytes: number
}

const kebab = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()

/** The last construct of a path such as `EssHelpMe-dev/LineIntake/Webhook/Resource`. */
const labelOf = ({ path, logicalId }: Resolved): string =>
  kebab(path?.split('/').at(-2) ?? logicalId.replace(/[0-9A-F]{8}$/, ''))

export const describeFunction = (resource: Resolved): FunctionSettings => {
  const { logicalId, properties, identity, stack } = resource
  const { Runtime, Code, Handler, Environment, Timeout = 3, MemorySize = 128 } = properties
  if (!/^nodejs/.test(String(Runtime))) throw new Error(`${logicalId}: runtime ${Runtime} is not run locally`)
  const hash = String((Code as { S3Key?: unknown } | undefined)?.S3Key).replace(/\.zip$/, '')
  const directory = stack.assets.get(hash)
  if (!directory) throw new Error(`${logicalId}: its code is not among the assets of ${stack.name}`)
  const { Variables = {} } = (Environment ?? {}) as { Variables?: Record<string, unknown> }
  return {
    name: identity.ref,
    arn: String(identity.attributes.Arn),
    label: labelOf(resource),
    directory,
    handler: String(Handler),
    environment: Object.fromEntries(Object.entries(Variables).map(([name, value]) => [name, String(value)])),
    timeoutMs: Number(Timeout) * 1000,
    memoryMegabytes: Number(MemorySize),
  }
}
