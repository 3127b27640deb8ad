import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'
import type { PropertyType, ResourceProperties } from '@aws-cdk/service-spec-types'
import type { Template } from './synthesized.ts'

const database = loadAwsServiceSpecSync()

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Only CloudFormation knows what these become, so any type may take them. */
const isIntrinsic = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).length === 1 && /^(Ref|Fn::\w+)$/.test(Object.keys(value)[0] ?? '')

const schemaOf = (type: string) => database.lookup('resource', 'cloudFormationType', 'equals', type)[0]

/** What in the template the published resource schemas do not allow, one line each with its path. */
export const schemaErrors = (template: Template): string[] =>
  Object.entries(template.Resources).flatMap(([id, { Type, Properties }]) => {
    const schema = schemaOf(Type)
    return schema ? propertyErrors(Properties ?? {}, schema.properties, id) : [`${id}: unknown type ${Type}`]
  })

/** `Ref` and `Fn::GetAtt` to what does not exist in the template or has no such attribute. */
export const referenceErrors = (template: Template): string[] => {
  const errors: string[] = []
  JSON.stringify([template.Resources, template.Outputs], (_key, value) => {
    if (!isIntrinsic(value)) return value
    const [id, attribute] = value['Fn::GetAtt'] ?? [value.Ref]
    if (id === undefined || id.startsWith('AWS::')) return value
    const resource = template.Resources[id]
    if (!resource) errors.push(`no ${id}`)
    else if (attribute && !schemaOf(resource.Type)?.attributes[attribute])
      errors.push(`${id} has no attribute ${attribute}`)
    return value
  })
  return errors
}

/** Resources that wait for one another in a circle, of which none could be made. */
export const circles = ({ Resources }: Template): string[] => {
  const left = new Map(
    Object.entries(Resources).map(([id, resource]) => [
      id,
      mentionedIn(resource, new Set(Object.keys(Resources))),
    ]),
  )
  for (let free = ['']; free.length > 0; ) {
    free = [...left].filter(([, others]) => [...others].every((other) => !left.has(other))).map(([id]) => id)
    for (const id of free) left.delete(id)
  }
  return [...left.keys()]
}

const mentionedIn = (resource: unknown, ids: ReadonlySet<string>): ReadonlySet<string> => {
  const mentioned = new Set<string>()
  JSON.stringify(resource, (key, value) => {
    const names =
      key === 'DependsOn'
        ? [value].flat()
        : isIntrinsic(value)
          ? [value.Ref ?? [value['Fn::GetAtt']].flat()[0]]
          : []
    for (const name of names) if (ids.has(name)) mentioned.add(name)
    return value
  })
  return mentioned
}

const propertyErrors = (
  value: Record<string, unknown>,
  schema: ResourceProperties,
  path: string,
): string[] => [
  ...Object.keys(value)
    .filter((name) => !schema[name])
    .map((name) => `${path}.${name}: unknown`),
  ...Object.entries(schema).flatMap(([name, property]) => {
    if (value[name] === undefined) return property.required ? [`${path}.${name}: missing`] : []
    const types = [property.type, ...(property.previousTypes ?? [])]
    return firstFit(value[name], types, `${path}.${name}`)
  }),
]

/** Nothing where one of the types fits, else what the first says is wrong. */
const firstFit = (value: unknown, types: readonly PropertyType[], path: string): string[] => {
  const errors = types.map((type) => typeErrors(value, type, path))
  return errors.some((found) => found.length === 0) ? [] : (errors[0] ?? [])
}

const typeErrors = (value: unknown, type: PropertyType, path: string): string[] => {
  if (isIntrinsic(value)) return []
  const unless = (fits: boolean) => (fits ? [] : [`${path}: ${JSON.stringify(value)} is no ${type.type}`])
  switch (type.type) {
    case 'string':
      return unless(typeof value === 'string' && (type.allowedValues?.includes(value) ?? true))
    case 'integer':
      return unless(Number.isInteger(value))
    case 'number':
    case 'boolean':
      return unless(typeof value === type.type)
    case 'date-time':
      return unless(typeof value === 'string')
    case 'json':
      return unless(isObject(value) || Array.isArray(value))
    case 'null':
      return unless(value === null)
    case 'tag':
      return unless(isObject(value) && typeof value.Key === 'string' && 'Value' in value)
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((item, index) => typeErrors(item, type.element, `${path}[${index}]`))
        : unless(false)
    case 'map':
      return isObject(value)
        ? Object.entries(value).flatMap(([key, item]) => typeErrors(item, type.element, `${path}.${key}`))
        : unless(false)
    case 'ref':
      return isObject(value)
        ? propertyErrors(value, database.get('typeDefinition', type.reference.$ref).properties, path)
        : unless(false)
    case 'union':
      return firstFit(value, type.types, path)
  }
}
