import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Grid from '@cloudscape-design/components/grid'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import { type LadderStepName, ladderSteps } from '../../../../lambdas/core/shared/ladder-step.ts'
import { useWords } from '../../words/words.ts'
import { firstSteps, type StepProblem, type TypedStep } from './ladder.ts'
import { settingsWords } from './words.ts'

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
  const words = useWords(settingsWords)
  const options = ladderSteps.map((name) => ({ value: name, label: words.steps[name] }))
  return (
    <Grid gridDefinition={columns}>
      <FormField label={`${words.ladder.step(index + 1)}: ${words.ladder.who}`}>
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
      <FormField label={words.ladder.seconds} errorText={problem && words.ladder.problems[problem]}>
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
            ariaLabel={words.ladder.remove(index + 1)}
            onClick={onRemove}
          />
        </FormField>
      ) : (
        <span />
      )}
    </Grid>
  )
}
