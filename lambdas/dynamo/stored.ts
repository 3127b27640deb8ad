import * as z from 'zod/mini'
import { categories } from '../core/category.ts'
import type { Amendment } from '../core/conversation-state.ts'
import type { PhoneNumber } from '../core/phone.ts'
import type { Place } from '../core/place.ts'
import { isProvinceCode, type ProvinceCode } from '../core/province.ts'
import type { ReportId } from '../core/report-id.ts'

/** Pieces that several stored items share, as they are read back. */
export const storedPhone = z.custom<PhoneNumber>(
  (value) => typeof value === 'string' && value.startsWith('+'),
)
export const storedReportId = z.custom<ReportId>((value) => typeof value === 'string' && value.length === 26)
export const storedProvince = z.custom<ProvinceCode>(
  (value) => typeof value === 'string' && isProvinceCode(value),
)
export const storedCategory = z.enum(categories)
export const storedLanguage = z.enum(['th', 'en'])

export const storedPlace = z.object({
  latitude: z.number(),
  longitude: z.number(),
  title: z.exactOptional(z.string()),
  address: z.exactOptional(z.string()),
}) satisfies z.ZodMiniType<Place>

export const storedAmendment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phone'), phone: storedPhone }),
  z.object({ kind: z.literal('category'), category: storedCategory }),
  z.object({ kind: z.literal('place'), place: storedPlace }),
]) satisfies z.ZodMiniType<Amendment>
