import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Steps from '@cloudscape-design/components/steps'
import { useWords } from '../../words/words.ts'
import { minutesOf, readLadder, type TypedStep } from './ladder.ts'
import { settingsWords } from './words.ts'

/** What the ladder does and when, told along the time, as it is typed. */
export const LadderPreview = ({ steps }: { steps: readonly TypedStep[] }) => {
  const { preview, duration } = useWords(settingsWords)
  const ladder = readLadder(steps)
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
