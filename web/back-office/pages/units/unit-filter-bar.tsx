import '../../filters/filters.css'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import { useState } from 'react'
import { unitKinds } from '../../../../lambdas/core/shared/unit.ts'
import { ProvinceField } from '../../filters/province-field.tsx'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { ChoiceField } from './choice-field.tsx'
import { unitsTexts } from './texts.ts'
import type { UnitFilters } from './unit-filters.ts'

interface UnitFilterBarProps {
  readonly filters: UnitFilters
  readonly onSearch: (filters: UnitFilters) => void
}

const without = <Filters extends object>(filters: Filters, name: keyof Filters): Filters => {
  const { [name]: _, ...others } = filters
  return others as Filters
}

/** Name or code, province, kind, linked, silent. */
export const UnitFilterBar = ({ filters, onSearch }: UnitFilterBarProps) => {
  const texts = useTexts(unitsTexts)
  const format = useFormat()
  const [typed, setTyped] = useState(filters)
  const choose = <Name extends keyof UnitFilters>(name: Name, value: UnitFilters[Name] | undefined) =>
    setTyped(value === undefined ? without(typed, name) : { ...typed, [name]: value })
  const yesAndNo = (names: { readonly yes: string; readonly no: string }) =>
    (['yes', 'no'] as const).map((value) => ({ value, label: names[value] }))
  return (
    <Container>
      <search aria-label={texts.table}>
        <form
          className="filters"
          onSubmit={(event) => {
            event.preventDefault()
            onSearch(typed)
          }}
        >
          <FormField label={texts.filters.text}>
            <Input
              type="search"
              value={typed.text ?? ''}
              onChange={({ detail }) => choose('text', detail.value || undefined)}
            />
          </FormField>
          <ProvinceField
            value={typed.province}
            onChange={(code) => choose('province', code === 'unknown' ? undefined : code)}
          />
          <ChoiceField
            label={texts.filters.kind}
            all={texts.filters.all}
            value={typed.kind}
            options={unitKinds.map((kind) => ({ value: kind, label: format.unitKind(kind) }))}
            onChange={(kind) => choose('kind', kind)}
          />
          <ChoiceField
            label={texts.filters.linked}
            all={texts.filters.all}
            value={typed.linked}
            options={yesAndNo(texts.linked)}
            onChange={(linked) => choose('linked', linked)}
          />
          <ChoiceField
            label={texts.filters.silent}
            all={texts.filters.all}
            value={typed.silent}
            options={yesAndNo(texts.silent)}
            onChange={(silent) => choose('silent', silent)}
          />
          <div className="filters-search">
            <Button variant="primary" iconName="search" formAction="submit">
              {texts.filters.search}
            </Button>
          </div>
        </form>
      </search>
    </Container>
  )
}
