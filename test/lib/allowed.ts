import { ofType, type Resource, type Template, target } from './synthesized.ts'

export interface Statement {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export const statements = (policy: Resource): readonly Statement[] =>
  policy.Properties.PolicyDocument.Statement

/** What the policies of the role of the function called `<name>: …` say. */
export const statementsOf = (template: Template, name: string): readonly Statement[] => {
  const [, found] =
    ofType(template, 'AWS::Lambda::Function').find(([, candidate]) =>
      candidate.Properties.Description.startsWith(`${name}: `),
    ) ?? []
  const role = target(found?.Properties.Role)
  return ofType(template, 'AWS::IAM::Policy')
    .filter(([, policy]) => policy.Properties.Roles.some((ref: unknown) => target(ref) === role))
    .flatMap(([, policy]) => statements(policy))
}

/** Every `action resource` that the role of the function called `<name>: …` is allowed, sorted. */
export const allowed = (template: Template, name: string): string[] =>
  statementsOf(template, name)
    .flatMap((statement) =>
      list(statement.Resource).flatMap((resource) =>
        list(statement.Action).map((action) => `${action} ${readable(resource)}`),
      ),
    )
    .sort()

const list = <Item>(value: Item | readonly Item[]): Item[] => [value].flat() as Item[]

/** A resource by the construct's own words, without CDK's hash. */
const readable = (resource: unknown): string => {
  const parts = (resource as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join']?.[1] ?? [resource]
  return parts
    .map((part) => (typeof part === 'string' ? part : target(part)?.replace(/[0-9A-F]{8}$/, '')))
    .join('')
}
