import { z } from '@hono/zod-openapi'
import { readReportId } from '../../../core/report/report-id.ts'
import { parseDay } from '../../../core/shared/buddhist-day.ts'
import { categories } from '../../../core/shared/category.ts'
import { type ProvinceCode, provinces } from '../../../core/shared/province.ts'
import { statuses } from '../../../core/shared/status.ts'
import { unitKinds } from '../../../core/shared/unit.ts'

/** What can be wrong with a request; every one has a sentence in Thai and in English (`../words/problems.ts`). */
export const problemCodes = [
  'signInAgain',
  'noAccount',
  'disabled',
  'notAllowed',
  'otherProvince',
  'notFound',
  'badInput',
  'badDay',
  'daysReversed',
  'tooManyDays',
  'unknownProvince',
  'badPageToken',
  'changedMeanwhile',
  'alreadyDone',
  'alreadyTold',
  'notNow',
  'fileTooLarge',
  'unreadableFile',
  'tooManyRequests',
  'unavailable',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** Why a request was not done, in the language of `Accept-Language` (th unless en is asked for). */
export const problemSchema = z
  .object({
    code: z.enum(problemCodes),
    message: z.string(),
    /** The field of the request that is to be mended. */
    field: z.string().optional(),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof problemSchema>

export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})

/** The refusals that any route may answer with. */
export const problems = {
  400: json(problemSchema, 'The request cannot be understood'),
  401: json(problemSchema, 'Nobody is signed in'),
  403: json(problemSchema, 'This account may not do that'),
  404: json(problemSchema, 'There is no such thing, or not for this account'),
  409: json(problemSchema, 'Somebody else has changed it meanwhile, or it is not possible now'),
  413: json(problemSchema, 'The request is too large'),
  429: json(problemSchema, 'Too much is waiting at once'),
  503: json(problemSchema, 'The service does not answer right now'),
} as const

/** Every route needs an access token of the user pool. */
export const signedIn = [{ cognito: [] }]

const codes = provinces.map(({ code }) => code) as [ProvinceCode, ...ProvinceCode[]]
export const provinceCode = z.enum(codes).openapi('ProvinceCode')
export const countedProvince = z.enum([...codes, 'unknown'])
export const category = z.enum(categories).openapi('Category')
export const status = z.enum(statuses).openapi('Status')
export const unitKind = z.enum(unitKinds).openapi('UnitKind')

/** A day in Thailand, `YYYY-MM-DD`; a Buddhist year is understood and answered in the Common Era. */
export const day = z
  .string()
  .transform((text, context) => {
    const parsed = parseDay(text)
    if (parsed === undefined) context.addIssue({ code: 'custom', message: 'badDay', input: text })
    return parsed ?? z.NEVER
  })
  .openapi({ type: 'string', example: '2026-11-21' })

export const reportId = z
  .string()
  .transform((text, context) => {
    const id = readReportId(text)
    if (id === undefined) context.addIssue({ code: 'custom', message: 'notFound', input: text })
    return id ?? z.NEVER
  })
  .openapi({ type: 'string', example: '01KAB3C4D5E6F7G8H9J0K1M2N3' })

/** Epoch milliseconds. */
export const moment = z.number().int().openapi({ example: 1_795_305_600_000 })

/** The longest span of days that one question may ask for: ten years. */
export const mostDays = 3_660

/** Days, first and last included, and one province or all that the account may see. */
const dayRange = { from: day, to: day, province: countedProvince.optional() }

type Days = { readonly from: string; readonly to: string }
const dayLength = 24 * 60 * 60 * 1000

/** A check for whatever asks about days: they are in their order, and not too many. */
const checkDays = ({ from, to }: Days, context: z.RefinementCtx): void => {
  const days = (Date.parse(to) - Date.parse(from)) / dayLength + 1
  const wrong: ProblemCode | undefined =
    days < 1 ? 'daysReversed' : days > mostDays ? 'tooManyDays' : undefined
  if (wrong) context.addIssue({ code: 'custom', message: wrong, path: ['to'] })
}

/** A question about days and provinces, with whatever else it asks. */
export const rangeAnd = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ ...dayRange, ...shape }).superRefine((asked, context) => checkDays(asked as Days, context))

export const range = rangeAnd({})

export const byStatusSchema = z
  .object({
    new: z.number(),
    acknowledged: z.number(),
    closed: z.number(),
    notFound: z.number(),
    prank: z.number(),
    forwarded: z.number(),
  })
  .openapi('ByStatus')

/** Opaque and signed: only what the API gave out is taken back. */
export const pageToken = z.string().max(500)

/** Sent back with a change, so that nobody writes over what they have not seen. */
export const version = z.number().int().min(0)

/** One line or some, trimmed. */
export const textSchema = (most: number) => z.string().trim().min(1).max(most)
