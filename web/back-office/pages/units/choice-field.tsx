import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'

interface ChoiceFieldProps<Value extends string> {
  readonly label: string
  /** What it says where nothing is chosen. */
  readonly all: string
  readonly value: Value | undefined
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value | undefined) => void
}

/** One of some, or all. */
export const ChoiceField = <Value extends string>(props: ChoiceFieldProps<Value>) => {
  const { label, all, value, options, onChange } = props
  const every = { value: '', label: all }
  return (
    <FormField label={label}>
      <Select
        selectedOption={options.find((option) => option.value === value) ?? every}
        options={[every, ...options]}
        onChange={({ detail }) =>
          onChange(options.find((option) => option.value === detail.selectedOption.value)?.value)
        }
      />
    </FormField>
  )
}
