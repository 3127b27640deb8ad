import type { IGrantable } from 'aws-cdk-lib/aws-iam'

/**
 * One environment variable together with the permission it needs: whoever is told the name of a thing
 * may use it, and nobody may who is not told.
 */
export interface Binding {
  readonly value: string
  grantTo?(grantee: IGrantable): void
}

/** A variable that needs no permission. */
export const plain = (value: string): Binding => ({ value })
