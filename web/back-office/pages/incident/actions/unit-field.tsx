import FormField from '@cloudscape-design/components/form-field'
import Select, { type SelectProps } from '@cloudscape-design/components/select'
import { useQuery } from '@tanstack/react-query'
import type { Incident } from '../../../../../lambdas/functions/back-office/incidents/contract.ts'
import { api, read } from '../../../api/client.ts'
import { keys } from '../../../api/keys.ts'
import { useFormat } from '../../../format/format.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useDistance } from '../use-distance.ts'
import { actionTexts } from './texts.ts'
import { type ListedUnit, unitsFor } from './unit-options.ts'

interface UnitFieldProps {
  readonly incident: Incident
  readonly label: string
  readonly hint: string
  /** A unit's code; empty where none is chosen. */
  readonly value: string
  readonly error: string | undefined
  /** Units without a LINE group can be chosen: nothing is sent to them. */
  readonly takesSilent: boolean
  readonly onChange: (code: string) => void
}

const tenMinutes = 600_000

/** A unit of the police: those that know of the incident, those nearby, and all others by their names. */
export const UnitSelect = (props: UnitFieldProps) => {
  const texts = useTexts(actionTexts)
  const format = useFormat()
  const distance = useDistance()
  const roster = useQuery({
    queryKey: keys.unitPoints({}),
    queryFn: () => read(api.units.points.$get({ query: {} })),
    staleTime: tenMinutes,
  })
  const { told, nearby, others } = unitsFor(props.incident, roster.data?.units ?? [])

  const optionOf = (unit: ListedUnit, metres?: number): SelectProps.Option => ({
    value: unit.code,
    label: format.unit(unit),
    description: format.unitKind(unit.kind),
    ...(metres !== undefined && { labelTag: distance(metres) }),
    filteringTags: [unit.code, unit.nameTh, unit.nameEn],
    ...(!unit.isLinked && !props.takesSilent && { disabled: true, disabledReason: texts.notLinked }),
  })
  const groups = [
    { label: texts.told, options: told.map((unit) => optionOf(unit)) },
    { label: texts.nearby, options: nearby.map((unit) => optionOf(unit, unit.metres)) },
    { label: texts.others, options: others.map((unit) => optionOf(unit)) },
  ].filter(({ options }) => options.length > 0)
  const chosen = groups.flatMap(({ options }) => options).find(({ value }) => value === props.value)

  return (
    <FormField label={props.label} description={props.hint} errorText={props.error} stretch>
      <Select
        selectedOption={chosen ?? null}
        options={groups}
        placeholder={texts.choose}
        filteringType="auto"
        filteringPlaceholder={texts.find}
        filteringAriaLabel={texts.find}
        empty={texts.none}
        noMatch={texts.none}
        virtualScroll
        expandToViewport
        statusType={roster.isError ? 'error' : roster.isPending ? 'loading' : 'finished'}
        errorText={texts.unitsFailed}
        onLoadItems={() => roster.isError && roster.refetch()}
        onChange={({ detail }) => props.onChange(detail.selectedOption.value ?? '')}
      />
    </FormField>
  )
}
