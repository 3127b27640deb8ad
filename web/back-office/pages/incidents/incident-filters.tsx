import FormField from '@cloudscape-design/components/form-field'
import Multiselect from '@cloudscape-design/components/multiselect'
import { useState } from 'react'
import { categories } from '../../../../lambdas/core/shared/category.ts'
import { FilterBar } from '../../filters/filter-bar.tsx'
import { useFormat } from '../../format/format.ts'
import { statusLooks } from '../../format/statuses.ts'
import { useMe } from '../../session/session.tsx'
import { useTexts } from '../../texts/texts.ts'
import type { Filters } from './asked.ts'
import { listTexts } from './texts.ts'

interface SeveralProps<Value extends string> {
  readonly label: string
  readonly values: readonly Value[]
  readonly chosen: readonly Value[]
  readonly nameOf: (value: Value) => string
  readonly onChange: (chosen: readonly Value[]) => void
}

/** Some of a few values; none is all of them. */
const Several = <Value extends string>({ label, values, chosen, nameOf, onChange }: SeveralProps<Value>) => {
  const texts = useTexts(listTexts)
  const optionOf = (value: Value) => ({ value, label: nameOf(value) })
  const [only, ...more] = chosen
  const one = only !== undefined && more.length === 0 ? nameOf(only) : texts.chosen(chosen.length)
  return (
    <FormField label={label}>
      <Multiselect
        selectedOptions={chosen.map(optionOf)}
        options={values.map(optionOf)}
        placeholder={only === undefined ? texts.all : one}
        hideTokens
        onChange={({ detail }) =>
          onChange(values.filter((value) => detail.selectedOptions.some((option) => option.value === value)))
        }
      />
    </FormField>
  )
}

interface IncidentFiltersProps {
  readonly filters: Filters
  readonly onSearch: (filters: Filters) => void
}

/** Days, province, several statuses and several categories. */
export const IncidentFilters = ({ filters, onSearch }: IncidentFiltersProps) => {
  const texts = useTexts(listTexts)
  const format = useFormat()
  const own = useMe().province
  const [someStatuses, setStatuses] = useState(filters.statuses)
  const [someCategories, setCategories] = useState(filters.categories)
  return (
    <FilterBar
      range={filters}
      hasUnknown={own === undefined}
      onSearch={(range) => onSearch({ ...range, statuses: someStatuses, categories: someCategories })}
    >
      <Several
        label={texts.status}
        values={statusLooks}
        chosen={someStatuses}
        nameOf={format.status}
        onChange={setStatuses}
      />
      <Several
        label={texts.category}
        values={categories}
        chosen={someCategories}
        nameOf={format.category}
        onChange={setCategories}
      />
    </FilterBar>
  )
}
