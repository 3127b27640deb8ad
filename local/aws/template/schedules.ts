import type { Resolved } from './resource.ts'

export interface ScheduleSettings {
  readonly name: string
  /** `rate(1 minute)` or `cron(0 18 * * ? *)`. */
  readonly expression: string
  readonly timezone: string
  /** Name or ARN of the function. */
  readonly function: string
  /** The fixed input of the target; without one a rule sends its own event. */
  readonly input: unknown
  /** The rule's ARN where it is one of EventBridge's rules, which send an event of their own. */
  readonly ruleArn?: string
}

const parsed = (input: unknown): unknown => (typeof input === 'string' ? JSON.parse(input) : undefined)

const isOff = ({ properties }: Resolved): boolean =>
  properties.State !== undefined && properties.State !== 'ENABLED'

/** A rule with a schedule, once for each target. Rules on events of other services are not run locally. */
export const describeRule = (resource: Resolved): ScheduleSettings[] => {
  const { logicalId, properties, identity } = resource
  if (properties.EventPattern || !properties.ScheduleExpression) {
    throw new Error(`${logicalId}: rules on events are not run locally`)
  }
  if (isOff(resource)) return []
  return ((properties.Targets ?? []) as Record<string, unknown>[]).map((target) => ({
    name: identity.ref,
    expression: String(properties.ScheduleExpression),
    timezone: 'UTC',
    function: String(target.Arn),
    input: parsed(target.Input),
    ruleArn: String(identity.attributes.Arn),
  }))
}

export const describeSchedule = (resource: Resolved): ScheduleSettings[] => {
  const { properties, identity } = resource
  if (isOff(resource)) return []
  const target = properties.Target as { Arn: string; Input?: string }
  return [
    {
      name: identity.ref,
      expression: String(properties.ScheduleExpression),
      timezone: String(properties.ScheduleExpressionTimezone ?? 'UTC'),
      function: target.Arn,
      input: parsed(target.Input) ?? {},
    },
  ]
}
