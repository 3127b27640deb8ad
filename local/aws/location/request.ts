import type { Point } from '../../../lambdas/core/shared/place.ts'

/** What the service says of one field of a request. */
export interface RequestFieldProblem {
  readonly name: string
  readonly message: string
}

export interface PositionRequest {
  readonly position: Point
  readonly maxResults: number
  readonly language?: string
}

/** South-western and north-eastern corner. */
export interface BoundingBox {
  readonly southWest: Point
  readonly northEast: Point
}

export interface TextRequest {
  readonly text: string
  readonly bias?: Point
  readonly box?: BoundingBox
  readonly countries?: readonly string[]
  readonly categories?: readonly string[]
  readonly maxResults: number
  readonly language?: string
}

export type Parsed<Request> =
  | { readonly request: Request }
  | { readonly problems: readonly RequestFieldProblem[] }

/** Where a request leaves it open. */
const defaultMaxResults = 50

class Fields {
  readonly problems: RequestFieldProblem[] = []
  readonly #body: Readonly<Record<string, unknown>>

  constructor(body: unknown, known: readonly string[]) {
    this.#body = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
    for (const name of Object.keys(this.#body)) {
      if (!known.includes(name)) this.wrong(name, 'is not a field of this operation')
    }
  }

  wrong(name: string, message: string): undefined {
    this.problems.push({ name, message })
    return undefined
  }

  optional<Value>(
    name: string,
    read: (value: unknown) => Value | undefined,
    shape: string,
  ): Value | undefined {
    const value = this.#body[name]
    if (value === undefined || value === null) return undefined
    return read(value) ?? this.wrong(name, `must be ${shape}`)
  }

  required<Value>(
    name: string,
    read: (value: unknown) => Value | undefined,
    shape: string,
  ): Value | undefined {
    const value = this.#body[name]
    if (value === undefined || value === null) return this.wrong(name, 'is required')
    return this.optional(name, read, shape)
  }
}

const numbers = (value: unknown, length: number): number[] | undefined =>
  Array.isArray(value) && value.length === length && value.every((item) => Number.isFinite(item))
    ? (value as number[])
    : undefined

/** The service writes longitude first. */
const point = (longitude: number, latitude: number): Point | undefined =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? { latitude, longitude } : undefined

const position = (value: unknown): Point | undefined => {
  const [longitude, latitude] = numbers(value, 2) ?? []
  return longitude === undefined || latitude === undefined ? undefined : point(longitude, latitude)
}

const box = (value: unknown): BoundingBox | undefined => {
  const [west, south, east, north] = numbers(value, 4) ?? []
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined
  const southWest = point(west, south)
  const northEast = point(east, north)
  return southWest && northEast && south <= north && west <= east ? { southWest, northEast } : undefined
}

const text = (shortest: number, longest: number) => (value: unknown) =>
  typeof value === 'string' && value.length >= shortest && value.length <= longest ? value : undefined

const list = (longest: number, item: RegExp) => (value: unknown) =>
  Array.isArray(value) &&
  value.length >= 1 &&
  value.length <= longest &&
  value.every((entry) => typeof entry === 'string' && item.test(entry))
    ? (value as string[])
    : undefined

const limit = (value: unknown): number | undefined =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 50 ? (value as number) : undefined

const positionShape = 'two numbers, longitude (-180 to 180) then latitude (-90 to 90)'
const language = [text(2, 35), 'a language tag of 2 to 35 characters'] as const
const maxResults = [limit, 'a whole number from 1 to 50'] as const

export const parsePositionRequest = (body: unknown): Parsed<PositionRequest> => {
  const fields = new Fields(body, ['Position', 'MaxResults', 'Language'])
  const at = fields.required('Position', position, positionShape)
  const most = fields.optional('MaxResults', ...maxResults)
  const tag = fields.optional('Language', ...language)
  if (at === undefined || fields.problems.length > 0) return { problems: fields.problems }
  return { request: { position: at, maxResults: most ?? defaultMaxResults, ...(tag && { language: tag }) } }
}

export const parseTextRequest = (body: unknown): Parsed<TextRequest> => {
  const fields = new Fields(body, [
    'Text',
    'BiasPosition',
    'FilterBBox',
    'FilterCountries',
    'FilterCategories',
    'MaxResults',
    'Language',
  ])
  const query = fields.required('Text', text(1, 200), 'a text of 1 to 200 characters')
  const bias = fields.optional('BiasPosition', position, positionShape)
  const within = fields.optional('FilterBBox', box, 'four numbers: west, south, east, north')
  const countries = fields.optional(
    'FilterCountries',
    list(100, /^[A-Z]{3}$/),
    '1 to 100 ISO 3166 alpha-3 codes',
  )
  const categories = fields.optional('FilterCategories', list(5, /^.{0,35}$/), '1 to 5 categories')
  const most = fields.optional('MaxResults', ...maxResults)
  const tag = fields.optional('Language', ...language)
  if (bias !== undefined && within !== undefined) {
    fields.wrong('FilterBBox', 'cannot be given together with BiasPosition')
  }
  if (query === undefined || fields.problems.length > 0) return { problems: fields.problems }
  return {
    request: {
      text: query,
      maxResults: most ?? defaultMaxResults,
      ...(bias && { bias }),
      ...(within && { box: within }),
      ...(countries && { countries }),
      ...(categories && { categories }),
      ...(tag && { language: tag }),
    },
  }
}
