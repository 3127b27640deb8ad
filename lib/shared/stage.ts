import { type App, Tags } from 'aws-cdk-lib'
import { EmergencyServicesStack } from '../emergency-services-stack.ts'
import { PlaceIndexStack } from '../reporting/place-index-stack.ts'
import type { StageSettings } from './stage-settings.ts'

/** What the person who deploys decides, as opposed to the repository. */
export interface StageDeployment {
  readonly account: string | undefined
  readonly alarmEmail: string | undefined
}

/** `EssHelpMe-<stage>`, and `EssHelpMe-<stage>-Places` where the place index lives in another region. */
export function addStage(
  app: App,
  settings: StageSettings,
  deployment: StageDeployment,
): EmergencyServicesStack {
  const name = `EssHelpMe-${settings.name}`
  const account = deployment.account === undefined ? {} : { account: deployment.account }
  const stack = new EmergencyServicesStack(app, name, {
    settings,
    alarmEmail: deployment.alarmEmail,
    description: `Emergency Social Services on LINE (${settings.name})`,
    env: { ...account, region: settings.region },
    terminationProtection: settings.keepsData,
  })
  if (settings.locationRegion !== settings.region) {
    const places = new PlaceIndexStack(app, `${name}-Places`, {
      settings,
      description: `Place index of ${name}`,
      env: { ...account, region: settings.locationRegion },
    })
    stack.addStackDependency(places, 'the router is useless before its place index')
  }
  Tags.of(stack).add('stage', settings.name)
  return stack
}
