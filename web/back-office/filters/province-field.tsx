import FormField from '@cloudscape-design/components/form-field'
import Select, { type SelectProps } from '@cloudscape-design/components/select'
import { isProvinceCode, type ProvinceCode, provinces } from '../../../lambdas/core/shared/province.ts'
import { useFormat } from '../format/format.ts'
import { useMe } from '../session/session.tsx'
import { useLanguage } from '../texts/language.ts'
import { useTexts } from '../texts/texts.ts'
import { filterTexts } from './filter-texts.ts'

interface ProvinceFieldProps {
  readonly value: ProvinceCode | 'unknown' | undefined
  readonly onChange: (province: ProvinceCode | 'unknown' | undefined) => void
  /** Also the reports whose province nobody knows. */
  readonly hasUnknown?: boolean
}

const everywhere = 'all'

/** A province or all of them; an account of one province has that alone. */
export const ProvinceField = ({ value, onChange, hasUnknown = false }: ProvinceFieldProps) => {
  const texts = useTexts(filterTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const own = useMe().province
  const optionOf = (code: ProvinceCode | 'unknown' | undefined): SelectProps.Option => ({
    value: code ?? everywhere,
    label: code ? format.province(code) : format.allProvinces,
    ...(code && code !== 'unknown' && { filteringTags: [code] }),
  })
  const byName = new Intl.Collator(language).compare
  const all = provinces
    .map(({ code }) => optionOf(code))
    .toSorted((a, b) => byName(a.label ?? '', b.label ?? ''))
  return (
    <FormField label={texts.province}>
      <Select
        selectedOption={optionOf(own ?? value)}
        disabled={own !== undefined}
        options={
          own ? [optionOf(own)] : [optionOf(undefined), ...all, ...(hasUnknown ? [optionOf('unknown')] : [])]
        }
        filteringType={own ? 'none' : 'auto'}
        filteringPlaceholder={texts.findProvince}
        filteringAriaLabel={texts.findProvince}
        noMatch={texts.noProvince}
        virtualScroll={!own}
        onChange={({ detail }) => {
          const code = detail.selectedOption.value ?? everywhere
          onChange(code === 'unknown' || isProvinceCode(code) ? code : undefined)
        }}
      />
    </FormField>
  )
}
