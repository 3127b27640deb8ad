import * as z from 'zod/mini'

export const pageSizes = [25, 50, 100] as const

export const preferredColumns = [
  'status',
  'waiting',
  'category',
  'province',
  'district',
  'unit',
  'acceptedAt',
  'endedAt',
  'climbed',
  'alsoReported',
] as const
export type ColumnName = (typeof preferredColumns)[number]

const preferences = z.object({
  pageSize: z.literal([...pageSizes]),
  wrapLines: z.boolean(),
  /** Which columns are shown, beside the case code, which always is. */
  columns: z.array(z.enum(preferredColumns)),
})
export type TablePreferences = z.infer<typeof preferences>

const usual: TablePreferences = {
  pageSize: 50,
  wrapLines: true,
  columns: ['status', 'waiting', 'category', 'province', 'unit', 'acceptedAt'],
}

/** What was kept; the usual where nothing was, or something that is not understood any more. */
export const readPreferences = (kept: unknown): TablePreferences => {
  const read = preferences.safeParse(kept)
  return read.success ? read.data : usual
}
