import type { AssemblyStack } from './assembly.ts'
import type { ResourceName } from './identities.ts'
import type { Identity } from './resolve.ts'

export type Properties = Readonly<Record<string, unknown>>

/** A resource with its properties evaluated. */
export interface Resolved extends ResourceName {
  readonly stack: AssemblyStack
  readonly identity: Identity
  /** The construct's path in the CDK app, where the template tells it. */
  readonly path: string | undefined
  /** Another resource of the same stack, by logical id. */
  other(logicalId: string): Resolved | undefined
}
