import type * as z from 'zod'

/** One fault in a request body, in the shape of LINE's `details[]`. */
export type MessageProblem = { readonly message: string; readonly property: string }

type Checked<T> =
  | { readonly value: T; readonly problems?: undefined }
  | { readonly value?: undefined; readonly problems: readonly MessageProblem[] }

/** Checks a value from outside; problems name their place like `messages[0].contents.body.contents[1].text`. */
export function check<T>(schema: z.ZodType<T>, value: unknown): Checked<T> {
  try {
    const parsed = schema.safeParse(value, { error: lineMessage })
    return parsed.success ? { value: parsed.data } : { problems: parsed.error.issues.flatMap(toProblems) }
  } catch (error) {
    // A body nested thousands of levels deep exhausts the stack; it is bad input, not our failure.
    if (error instanceof RangeError) return { problems: [{ message: 'nested too deeply', property: '' }] }
    throw error
  }
}

function lineMessage(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined || issue.code === 'invalid_union') return 'must be specified'
  if (issue.code === 'invalid_type') return `must be of type ${issue.expected}`
  if (issue.code === 'invalid_value')
    return `Must be one of the following values: [${issue.values.map(String).join(', ')}]`
  if (issue.code === 'invalid_key') return 'invalid name'
  return undefined
}

function toProblems(issue: z.core.$ZodIssue): MessageProblem[] {
  if (issue.code !== 'unrecognized_keys')
    return [{ message: issue.message, property: propertyPath(issue.path) }]
  return issue.keys.map((key) => ({
    message: 'unknown property',
    property: propertyPath([...issue.path, key]),
  }))
}

function propertyPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`,
    )
    .join('')
}
