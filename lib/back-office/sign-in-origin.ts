import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { StageSettings } from '../shared/stage-settings.ts'

/** Nobody else in the world may have the same one. */
export const domainPrefix = (scope: Construct, { name }: StageSettings): string =>
  `ess-help-me-${name}-${Stack.of(scope).account}`

/** Where `/oauth2/authorize`, `/oauth2/token` and `/logout` are, known before anything of it is there. */
export const signInOrigin = (scope: Construct, settings: StageSettings): string =>
  `https://${domainPrefix(scope, settings)}.auth.${Stack.of(scope).region}.amazoncognito.com`
