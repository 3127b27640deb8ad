import { roles } from '../../../../lambdas/core/shared/post.ts'
import { isProvinceCode, type ProvinceCode } from '../../../../lambdas/core/shared/province.ts'

/** What the short forms of the log are called in the reader's language. */
export interface DetailNames {
  /** Of fields, steps, kinds, roles, states; a form that is none of them stays as it is. */
  readonly terms: Readonly<Record<string, string>>
  readonly day: (day: string) => string
  readonly province: (code: ProvinceCode) => string
}

const rolesWithProvince = new RegExp(`\\b(${roles.join('|')}) (\\d\\d)\\b`, 'g')

/** A detail as the log keeps it (`team 50 → operator191 50`, `+2 ~1`, `centre:120,command:180`) as people read it. */
export const detailText = (detail: string, { terms, day, province }: DetailNames): string =>
  detail
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, day)
    .replace(rolesWithProvince, (whole, role: string, code: string) =>
      isProvinceCode(code) ? `${role} ${province(code)}` : whole,
    )
    .replace(/\b[a-z][A-Za-z0-9]*\b/g, (term) => (Object.hasOwn(terms, term) ? (terms[term] ?? term) : term))
    .replace(/^\+(\d+) ~(\d+)$/, `${terms.added} $1, ${terms.changed} $2`)
    .replace(/:(?=\d)/g, ': ')
    .replace(/\+(?=\S)/g, ' + ')
    .replace(/,(?=\S)/g, ', ')
