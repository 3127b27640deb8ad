import type { IGrantable } from 'aws-cdk-lib/aws-iam'

/**
 * One environment variable together with the permission it needs: whoever is told the name of a thing
 * may use it, and nobody may who is not told.
 */
export interface Binding {
  readonly value: string
  grantTo?(grantee: IGrantable): void
}

/** A binding for every variable of a function's `Env`, no more and no fewer. */
export type Bindings<Env extends Record<string, string>> = { readonly [Name in keyof Env]: Binding }

/** A variable that needs no permission. */
export const plainValue = (value: string): Binding => ({ value })
