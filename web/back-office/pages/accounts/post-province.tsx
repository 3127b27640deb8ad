import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import Select, { type SelectProps } from '@cloudscape-design/components/select'
import { isProvinceCode, type ProvinceCode, provinces } from '../../../../lambdas/core/shared/province.ts'
import { useFormat } from '../../format/format.ts'
import { useLanguage } from '../../texts/language.ts'
import { useTexts } from '../../texts/texts.ts'
import type { provinceFor } from './account-form.ts'
import { accountsTexts } from './texts.ts'

interface PostProvinceProps {
  readonly need: ReturnType<typeof provinceFor>
  readonly value: ProvinceCode | undefined
  /** The province of the account that gives the role: it has no other to give. */
  readonly own: ProvinceCode | undefined
  readonly error: string | undefined
  readonly onChange: (province: ProvinceCode | undefined) => void
}

const everywhere = ''

/** Where somebody has their role: asked only where the role has a where. */
export const PostProvince = ({ need, value, own, error, onChange }: PostProvinceProps) => {
  const { form: texts, wholeCountry } = useTexts(accountsTexts)
  const format = useFormat()
  const { language } = useLanguage()
  if (need === 'none') return <Box color="text-body-secondary">{texts.noProvince}</Box>
  const optionOf = (code: ProvinceCode): SelectProps.Option => ({ value: code, label: format.province(code) })
  const byName = new Intl.Collator(language).compare
  const all = provinces
    .map(({ code }) => optionOf(code))
    .toSorted((a, b) => byName(a.label ?? '', b.label ?? ''))
  const whole: SelectProps.Option = { value: everywhere, label: wholeCountry }
  const none = need === 'possible' ? whole : null
  return (
    <FormField
      label={texts.province}
      constraintText={need === 'possible' && !own ? texts.possibleProvince : undefined}
      errorText={error}
    >
      <Select
        selectedOption={value ? optionOf(value) : none}
        placeholder={texts.choose}
        disabled={own !== undefined}
        options={need === 'possible' ? [whole, ...all] : all}
        filteringType="auto"
        filteringPlaceholder={texts.find}
        filteringAriaLabel={texts.find}
        noMatch={texts.noMatch}
        virtualScroll
        onChange={({ detail }) => {
          const code = detail.selectedOption.value ?? everywhere
          onChange(isProvinceCode(code) ? code : undefined)
        }}
      />
    </FormField>
  )
}
