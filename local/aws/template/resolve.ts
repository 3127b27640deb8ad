/** What `Ref` and `Fn::GetAtt` of one resource answer. */
export interface Identity {
  readonly ref: string
  readonly attributes: Readonly<Record<string, unknown>>
}

export interface ResolveContext {
  /** Resources and parameters and pseudo parameters by name; undefined for what does not exist. */
  identity(name: string): Identity | undefined
  /** Values that other stacks export. */
  imported(name: string): unknown
  readonly mappings: Readonly<Record<string, unknown>>
  readonly conditions: Readonly<Record<string, unknown>>
}

/** What `Ref: AWS::NoValue` leaves behind; properties that hold it vanish. */
export const noValue = Symbol('AWS::NoValue')

export class UnresolvedReference extends Error {}

type Arguments = readonly unknown[]

/**
 * Evaluates CloudFormation's intrinsic functions in a value, as far as templates of CDK use them.
 * Throws `UnresolvedReference` for a name or a function that is not known.
 */
export const resolve = (value: unknown, around: ResolveContext): unknown => {
  const inner = (nested: unknown): unknown => resolve(nested, around)
  const list = (nested: unknown): Arguments => inner(nested) as Arguments

  const attributeOf = (name: string, attribute: string): unknown => {
    const found = around.identity(name)?.attributes[attribute]
    if (found === undefined) throw new UnresolvedReference(`Nothing is known of ${name}.${attribute}`)
    return found
  }
  const reference = (name: string): unknown => {
    if (name === 'AWS::NoValue') return noValue
    const found = around.identity(name)
    if (!found) throw new UnresolvedReference(`Nothing is known of ${name}`)
    return found.ref
  }
  const substitute = (text: string, variables: Readonly<Record<string, unknown>>): string =>
    text.replace(/\$\{([^}]+)\}/g, (_whole, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`
      if (name in variables) return String(inner(variables[name]))
      const [resource = '', ...attribute] = name.split('.')
      return String(attribute.length > 0 ? attributeOf(resource, attribute.join('.')) : reference(name))
    })
  const holds = (condition: string): boolean => inner(around.conditions[condition]) === true

  const functions: Record<string, (argument: unknown) => unknown> = {
    // biome-ignore lint/correctness/noComponentHookFactories: CloudFormation's name, not a component
    Ref: (name) => reference(String(name)),
    // biome-ignore lint/correctness/noComponentHookFactories: CloudFormation's name, not a component
    Condition: (name) => holds(String(name)),
    'Fn::GetAtt': (path) => {
      const [name = '', ...attribute] = Array.isArray(path) ? path : String(path).split('.')
      return attributeOf(String(name), attribute.join('.'))
    },
    'Fn::Join': (pair) => {
      const [separator, parts] = pair as [string, unknown]
      return list(parts).join(separator)
    },
    'Fn::Sub': (argument) =>
      Array.isArray(argument)
        ? substitute(String(argument[0]), argument[1] as Record<string, unknown>)
        : substitute(String(argument), {}),
    'Fn::Select': (pair) => {
      const [index, values] = pair as [number, unknown]
      return list(values)[Number(index)]
    },
    'Fn::Split': (pair) => {
      const [separator, text] = pair as [string, unknown]
      return String(inner(text)).split(separator)
    },
    'Fn::If': (triple) => {
      const [condition, yes, no] = triple as [string, unknown, unknown]
      return inner(holds(condition) ? yes : no)
    },
    'Fn::Equals': (pair) => {
      const [left, right] = list(pair)
      return left === right
    },
    'Fn::And': (conditions) => list(conditions).every(Boolean),
    'Fn::Or': (conditions) => list(conditions).some(Boolean),
    'Fn::Not': (conditions) => !list(conditions)[0],
    'Fn::FindInMap': (path) =>
      list(path).reduce<unknown>(
        (map, key) => (map as Record<string, unknown> | undefined)?.[String(key)],
        around.mappings,
      ),
    'Fn::ImportValue': (name) => around.imported(String(inner(name))),
    'Fn::Base64': (text) => Buffer.from(String(inner(text))).toString('base64'),
  }

  if (Array.isArray(value)) return value.map(inner).filter((item) => item !== noValue)
  if (typeof value !== 'object' || value === null) return value

  const entries = Object.entries(value)
  const [[name, argument] = ['', undefined]] = entries
  if (entries.length === 1) {
    const evaluate = functions[name]
    if (evaluate) return evaluate(argument)
    if (name.startsWith('Fn::')) throw new UnresolvedReference(`${name} is not evaluated here`)
  }
  return Object.fromEntries(
    entries.map(([key, nested]) => [key, inner(nested)]).filter(([, result]) => result !== noValue),
  )
}
