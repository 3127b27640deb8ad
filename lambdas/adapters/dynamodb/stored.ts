import * as z from 'zod/mini'
import { type Amendment, reporterRoles } from '../../core/report/amendment.ts'
import type { Said } from '../../core/report/talk.ts'
import { categories } from '../../core/shared/category.ts'
import { languages, reporterLanguages } from '../../core/shared/language.ts'
import type { PhoneNumber } from '../../core/shared/phone.ts'
import type { Place } from '../../core/shared/place.ts'
import { isProvinceCode, type ProvinceCode } from '../../core/shared/province.ts'
import type { ReportId } from '../../core/shared/report-id.ts'

/** Pieces that several stored items share, as they are read back. */
export const storedPhone = z.custom<PhoneNumber>(
  (value) => typeof value === 'string' && value.startsWith('+'),
)
export const storedReportId = z.custom<ReportId>((value) => typeof value === 'string' && value.length === 26)
export const storedProvince = z.custom<ProvinceCode>(
  (value) => typeof value === 'string' && isProvinceCode(value),
)
export const storedCategory = z.enum(categories)
export const storedLanguage = z.enum(languages)
export const storedReporterLanguage = z.enum(reporterLanguages)

export const storedPlace = z.object({
  latitude: z.number(),
  longitude: z.number(),
  title: z.exactOptional(z.string()),
  address: z.exactOptional(z.string()),
}) satisfies z.ZodMiniType<Place>

export const storedReporterRole = z.enum(reporterRoles)

export const storedSaid = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({
    kind: z.literal('file'),
    media: z.enum(['image', 'audio', 'video', 'file']),
    messageId: z.string(),
  }),
]) satisfies z.ZodMiniType<Said>

export const storedAmendment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phone'), phone: storedPhone }),
  z.object({ kind: z.literal('category'), category: storedCategory }),
  z.object({ kind: z.literal('place'), place: storedPlace }),
  z.object({
    kind: z.literal('again'),
    category: storedCategory,
    place: storedPlace,
    phone: z.exactOptional(storedPhone),
  }),
  z.object({ kind: z.literal('chatOnly') }),
  z.object({ kind: z.literal('who'), role: storedReporterRole }),
  z.object({ kind: z.literal('mistaken') }),
]) satisfies z.ZodMiniType<Amendment>
