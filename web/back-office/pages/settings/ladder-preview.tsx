import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Steps from '@cloudscape-design/components/steps'
import { useTexts } from '../../texts/texts.ts'
import { ladderOfForm, minutesOf, type TypedStep } from './ladder.ts'
import { settingsTexts } from './texts.ts'

/** What the ladder does and when, told along the time, as it is typed. */
export const LadderPreview = ({ steps }: { steps: readonly TypedStep[] }) => {
  const { preview, duration } = useTexts(settingsTexts)
  const ladder = ladderOfForm(steps)
  const moments = ladder?.map(({ step, afterSeconds }, index) => {
    const { minutes, seconds } = minutesOf(afterSeconds)
    const told = index === 0 ? [preview.meaning[step], preview.reporter] : [preview.meaning[step]]
    return { when: preview.at(duration(minutes, seconds)), told }
  })
  return (
    <Container header={<Header variant="h2">{preview.title}</Header>}>
      {moments ? (
        <Steps
          ariaLabel={preview.title}
          steps={[{ when: preview.start, told: [preview.first] }, ...moments].map(({ when, told }) => ({
            status: 'info',
            header: when,
            details: told.map((sentence) => (
              <Box key={sentence} color="text-body-secondary">
                {sentence}
              </Box>
            )),
          }))}
        />
      ) : (
        <Box color="text-status-inactive">{preview.incomplete}</Box>
      )}
    </Container>
  )
}
