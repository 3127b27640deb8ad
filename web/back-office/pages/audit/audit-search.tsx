import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { auditActions } from '../../../../lambdas/core/shared/audit-action.ts'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { FilterBar } from '../../filters/filter-bar.tsx'
import type { Range } from '../../filters/range.ts'
import { useTexts } from '../../texts/texts.ts'
import { ChoiceField } from '../units/choice-field.tsx'
import type { AuditFilters } from './audit-filters.ts'
import { auditTexts } from './texts.ts'

interface AuditSearchProps {
  readonly range: Range
  readonly filters: AuditFilters
  readonly onSearch: (range: Range, filters: AuditFilters) => void
}

/** Days and province, who, what, and on what. */
export const AuditSearch = ({ range, filters, onSearch }: AuditSearchProps) => {
  const texts = useTexts(auditTexts)
  const [who, setWho] = useState(filters.who)
  const [action, setAction] = useState(filters.action)
  const [subject, setSubject] = useState(filters.subject ?? '')
  const accounts = useQuery({ queryKey: keys.accounts, queryFn: () => read(api.accounts.$get()) })
  const anybody = { value: '', label: texts.anybody }
  const people = (accounts.data?.accounts ?? []).map(({ id, name, email }) => ({
    value: id,
    label: name,
    description: email,
  }))
  const chosen = people.find(({ value }) => value === who) ?? (who ? { value: who, label: who } : anybody)
  const search = (asked: Range) =>
    onSearch(asked, {
      ...(who && { who }),
      ...(action && { action }),
      ...(subject.trim() && { subject: subject.trim() }),
    })
  return (
    <FilterBar range={range} onSearch={search} hasUnknown>
      <FormField label={texts.who}>
        <Select
          selectedOption={chosen}
          options={[anybody, ...people]}
          filteringType="auto"
          filteringPlaceholder={texts.findWho}
          filteringAriaLabel={texts.findWho}
          virtualScroll
          onChange={({ detail }) => setWho(detail.selectedOption.value || undefined)}
        />
      </FormField>
      <ChoiceField
        label={texts.action}
        all={texts.anyAction}
        value={action}
        options={auditActions.map((each) => ({ value: each, label: texts.actions[each] }))}
        onChange={setAction}
      />
      <FormField label={texts.subject} constraintText={texts.subjectHint}>
        <Input type="search" value={subject} onChange={({ detail }) => setSubject(detail.value)} />
      </FormField>
    </FilterBar>
  )
}
