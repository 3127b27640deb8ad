import ColumnLayout from '@cloudscape-design/components/column-layout'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import { useTexts } from '../../../texts/texts.ts'
import { unitTexts } from './texts.ts'
import { type UnitFieldName, unitFields } from './typed-unit.ts'
import type { UnitEdit } from './use-unit-edit.ts'

interface UnitFieldsProps {
  readonly edit: UnitEdit
  /** Once somebody has tried to save; before that nobody is told off while typing. */
  readonly areProblemsShown: boolean
}

const keyboards: Partial<Record<UnitFieldName, 'decimal' | 'tel'>> = {
  latitude: 'decimal',
  longitude: 'decimal',
  phone: 'tel',
}

/** A field each, with what is wrong with it beside it. */
export const UnitFields = ({ edit, areProblemsShown }: UnitFieldsProps) => {
  const texts = useTexts(unitTexts)
  const errorOf = (field: UnitFieldName): string | undefined => {
    const problem = areProblemsShown ? edit.problems[field] : undefined
    if (problem) return texts.problems[problem]
    return edit.refusal?.field === field ? edit.refusal.message : undefined
  }
  return (
    <ColumnLayout columns={2}>
      {unitFields.map((field) => (
        <FormField
          key={field}
          label={texts.fields[field]}
          constraintText={texts.hints[field]}
          errorText={errorOf(field)}
        >
          <Input
            value={edit.typed[field]}
            {...(keyboards[field] && { inputMode: keyboards[field] })}
            autoComplete={false}
            onChange={({ detail }) => edit.type(field, detail.value)}
          />
        </FormField>
      ))}
    </ColumnLayout>
  )
}
