import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useTexts } from '../../texts/texts.ts'
import { bounds, firstSteps, problemsOf, type TypedStep, withOneMore } from './ladder.ts'
import { LadderStepRow } from './ladder-step-row.tsx'
import { settingsTexts } from './texts.ts'

interface LadderEditorProps {
  readonly steps: readonly TypedStep[]
  readonly isReadOnly: boolean
  readonly onChange: (steps: readonly TypedStep[]) => void
}

/** The steps, each with its time; says next to it what is wrong with one. */
export const LadderEditor = ({ steps, isReadOnly, onChange }: LadderEditorProps) => {
  const texts = useTexts(settingsTexts).ladder
  const problems = problemsOf(steps)
  return (
    <Container
      header={
        <Header variant="h2" description={texts.description}>
          {texts.title}
        </Header>
      }
      footer={texts.fixed}
    >
      <SpaceBetween size="m">
        {steps.map((step, index) => (
          <LadderStepRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place alone
            key={index}
            index={index}
            step={step}
            problem={problems[index]}
            isReadOnly={isReadOnly}
            onChange={(changed) => onChange(steps.with(index, changed))}
            onRemove={index < firstSteps.length ? undefined : () => onChange(steps.toSpliced(index, 1))}
          />
        ))}
        {!isReadOnly && (
          <Button
            iconName="add-plus"
            disabled={steps.length >= bounds.steps}
            disabledReason={texts.most(bounds.steps)}
            onClick={() => onChange(withOneMore(steps))}
          >
            {texts.add}
          </Button>
        )}
      </SpaceBetween>
    </Container>
  )
}
