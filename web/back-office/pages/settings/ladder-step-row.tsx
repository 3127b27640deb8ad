import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Grid from '@cloudscape-design/components/grid'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import { type LadderStepName, ladderSteps } from '../../../../lambdas/core/shared/ladder-step.ts'
import { useTexts } from '../../texts/texts.ts'
import { firstSteps, type StepProblem, type TypedStep } from './ladder.ts'
import { settingsTexts } from './texts.ts'

interface LadderStepRowProps {
  readonly index: number
  readonly step: TypedStep
  readonly problem: StepProblem | undefined
  readonly isReadOnly: boolean
  readonly onChange: (step: TypedStep) => void
  /** Absent for the steps that there must be. */
  readonly onRemove: (() => void) | undefined
}

const columns = [
  { colspan: { default: 12, xxs: 6 } },
  { colspan: { default: 9, xxs: 4 } },
  { colspan: { default: 3, xxs: 2 } },
]

export const LadderStepRow = ({
  index,
  step,
  problem,
  isReadOnly,
  onChange,
  onRemove,
}: LadderStepRowProps) => {
  const texts = useTexts(settingsTexts)
  const options = ladderSteps.map((name) => ({ value: name, label: texts.steps[name] }))
  return (
    <Grid gridDefinition={columns}>
      <FormField label={`${texts.ladder.step(index + 1)}: ${texts.ladder.who}`}>
        <Select
          selectedOption={options.find(({ value }) => value === step.step) ?? null}
          options={options}
          disabled={index < firstSteps.length}
          readOnly={isReadOnly}
          onChange={({ detail }) =>
            onChange({ ...step, step: detail.selectedOption.value as LadderStepName })
          }
        />
      </FormField>
      <FormField label={texts.ladder.seconds} errorText={problem && texts.ladder.problems[problem]}>
        <Input
          value={step.seconds}
          inputMode="numeric"
          readOnly={isReadOnly}
          onChange={({ detail }) => onChange({ ...step, seconds: detail.value })}
        />
      </FormField>
      {onRemove && !isReadOnly ? (
        <FormField label={'\u00a0'}>
          <Button
            iconName="remove"
            variant="icon"
            ariaLabel={texts.ladder.remove(index + 1)}
            onClick={onRemove}
          />
        </FormField>
      ) : (
        <span />
      )}
    </Grid>
  )
}
