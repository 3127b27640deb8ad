import * as z from 'zod'

/** Reads a control body; the message of a refusal says what is wrong and where. */
export async function readControl<T>(
  request: { json(): Promise<unknown> },
  schema: z.ZodType<T>,
): Promise<{ value: T; message?: undefined } | { value?: undefined; message: string }> {
  let json: unknown
  try {
    json = await request.json()
  } catch {
    return { message: 'the body is not JSON' }
  }
  const parsed = schema.safeParse(json)
  return parsed.success ? { value: parsed.data } : { message: z.prettifyError(parsed.error) }
}
