import type { Category } from '../shared/category.ts'
import type { Language } from '../shared/language.ts'
import type { CountedProvince } from '../shared/province.ts'
import type { Status } from '../shared/status.ts'

/** `excel`: every incident that is meant, a row each; `pdf`: a report for a governor; `audit`: the audit log as Excel. */
export const exportKinds = ['excel', 'pdf', 'audit'] as const
export type ExportKind = (typeof exportKinds)[number]

/** Days (`YYYY-MM-DD`, both included) of Thailand; any status or category where none is named. */
export interface ExportFilters {
  readonly from: string
  readonly to: string
  readonly province?: CountedProvince
  readonly status?: readonly Status[]
  readonly category?: readonly Category[]
}

/** What somebody asks for: which file, of what, in which language. */
export interface ExportRequest {
  readonly kind: ExportKind
  readonly filters: ExportFilters
  readonly language: Language
}

/** Who asked, by name, and when the file is made (epoch ms): it says so itself. */
export interface ExportContext {
  readonly by: string
  readonly at: number
}
