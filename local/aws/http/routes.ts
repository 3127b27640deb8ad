import type { MatchedRoute } from './http-api.ts'

/** A route key such as `POST /line/webhook`, `ANY /files/{proxy+}` or `$default`, ready to match. */
interface Pattern {
  readonly key: string
  readonly method: string
  readonly segments: readonly string[]
}

const parse = (key: string): Pattern => {
  if (key === '$default') return { key, method: 'ANY', segments: ['{proxy+}'] }
  const [method = 'ANY', path = '/'] = key.split(' ')
  return { key, method, segments: path.split('/').slice(1) }
}

const isGreedy = (segment: string): boolean => segment.endsWith('+}')
const isVariable = (segment: string): boolean => segment.startsWith('{')

const parametersOf = (pattern: Pattern, path: readonly string[]): Record<string, string> | undefined => {
  const parameters: Record<string, string> = {}
  for (const [index, segment] of pattern.segments.entries()) {
    const given = path[index]
    if (isGreedy(segment)) {
      parameters[segment.slice(1, -2)] = path.slice(index).join('/')
      return pattern.key === '$default' ? {} : parameters
    }
    if (given === undefined) return undefined
    if (isVariable(segment)) parameters[segment.slice(1, -1)] = given
    else if (segment !== given) return undefined
  }
  return path.length === pattern.segments.length ? parameters : undefined
}

/** Exact segments come before variables, variables before greedy ones, a method before ANY, `$default` last. */
const rank = ({ key, method, segments }: Pattern): string =>
  [
    key === '$default' ? '1' : '0',
    ...segments.map((segment) => (isGreedy(segment) ? '2' : isVariable(segment) ? '1' : '0')),
    method === 'ANY' ? '1' : '0',
  ].join('')

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Finds the route of an HTTP API for a request, the most specific one first. */
export const createRouter = (
  keys: readonly string[],
): ((method: string, path: string) => MatchedRoute | undefined) => {
  const patterns = keys.map(parse).sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  return (method, path) => {
    const segments = path.split('/').slice(1).map(decoded)
    for (const pattern of patterns) {
      if (pattern.method !== 'ANY' && pattern.method !== method) continue
      const pathParameters = parametersOf(pattern, segments)
      if (pathParameters) return { key: pattern.key, pathParameters }
    }
    return undefined
  }
}
