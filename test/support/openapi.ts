import { type ZodType, z } from 'zod'

// biome-ignore lint/suspicious/noExplicitAny: a document is whatever it is.
type Json = any

/** The document's own schema for an answer, without references; an object has what it names and nothing else. */
const whole = (schema: Json, document: Json): Json => {
  if (Array.isArray(schema)) return schema.map((part) => whole(part, document))
  if (schema === null || typeof schema !== 'object') return schema
  if (schema.$ref) return whole(at(document, schema.$ref), document)
  if (schema.allOf) {
    const parts: Json[] = whole(schema.allOf, document)
    return {
      type: 'object',
      properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
      required: parts.flatMap(({ required = [] }) => required),
      additionalProperties: false,
    }
  }
  const inner = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, whole(part, document)]))
  return inner.properties && inner.type === 'object' ? { additionalProperties: false, ...inner } : inner
}

const at = (document: Json, reference: string): Json =>
  reference
    .split('/')
    .slice(1)
    .reduce((part, name) => part[name], document)

/** The path of the document that a request is about: a fixed one comes before one with parameters. */
export const pathFor = (document: Json, path: string): string | undefined => {
  const fits = (template: string): boolean =>
    new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path)
  return Object.keys(document.paths)
    .filter(fits)
    .toSorted((a, b) => a.split('{').length - b.split('{').length)[0]
}

/** Says what is wrong with an answer by the document: its status, or its body by the schema for that status. */
export const answerChecker = (document: Json) => {
  const schemas = new Map<string, ZodType>()
  return (method: string, url: string, status: number, body: unknown): string | undefined => {
    const path = pathFor(document, url.split('?')[0] ?? '')
    const operation = path && document.paths[path][method.toLowerCase()]
    if (!operation) return undefined
    const answer = operation.responses[status]
    if (!answer) return `${method} ${path} has no answer ${status} in the document`
    const key = `${method} ${path} ${status}`
    const schema =
      schemas.get(key) ?? z.fromJSONSchema(whole(answer.content['application/json'].schema, document))
    schemas.set(key, schema)
    const read = schema.safeParse(body)
    return read.success ? undefined : `${key}: ${z.prettifyError(read.error)}`
  }
}
