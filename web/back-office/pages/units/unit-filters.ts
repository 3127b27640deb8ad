import { isProvinceCode, type ProvinceCode } from '../../../../lambdas/core/shared/province.ts'
import { type UnitKind, unitKinds } from '../../../../lambdas/core/shared/unit.ts'
import type { Search } from '../../shell/search.ts'

/** What narrows the list of units. */
export interface UnitFilters {
  readonly text?: string
  readonly province?: ProvinceCode
  readonly kind?: UnitKind
  readonly linked?: 'yes' | 'no'
  readonly silent?: 'yes' | 'no'
}

const yesOrNo = (text: string | undefined): 'yes' | 'no' | undefined =>
  text === 'yes' || text === 'no' ? text : undefined

/** The filters in an address; what is none there is left out. An account of one province has that alone. */
export const unitFiltersIn = (search: Search, own?: ProvinceCode): UnitFilters => {
  const text = search.text?.trim().slice(0, 100)
  const named = search.province !== undefined && isProvinceCode(search.province) ? search.province : undefined
  const province = own ?? named
  const kind = unitKinds.find((each) => each === search.kind)
  const linked = yesOrNo(search.linked)
  const silent = yesOrNo(search.silent)
  return {
    ...(text && { text }),
    ...(province && { province }),
    ...(kind && { kind }),
    ...(linked && { linked }),
    ...(silent && { silent }),
  }
}

/** For the address: a filter that is not chosen is taken out of it. */
export const unitSearchOf = ({ text, province, kind, linked, silent }: UnitFilters): Search => ({
  text,
  province,
  kind,
  linked,
  silent,
})
