import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { NoteForm } from './actions/note-form.tsx'
import { incidentTexts } from './texts.ts'

type Said = Incident['conversation'][number]

const File = ({ file }: { file: NonNullable<Said['file']> }) => {
  const texts = useTexts(incidentTexts)
  const media = texts.media[file.media]
  return file.state === 'kept' && file.url !== undefined ? (
    <Link href={file.url} target="_blank" rel="noopener noreferrer">
      {texts.openFile(media)}
    </Link>
  ) : (
    <Box color="text-status-inactive">
      {media}: {texts.files[file.state]}
    </Box>
  )
}

const Words = ({ said: { at, from, by, text, file } }: { said: Said }) => {
  const texts = useTexts(incidentTexts)
  const format = useFormat()
  return (
    <li className={`said said-${from}`}>
      <div className="said-head">
        <strong>{by === undefined ? texts.from[from] : `${texts.from[from]}: ${by}`}</strong>{' '}
        <time dateTime={new Date(at).toISOString()}>{format.dateTime(at)}</time>
      </div>
      {text !== undefined && <p className="said-text">{text}</p>}
      {file && <File file={file} />}
    </li>
  )
}

/** What the reporter and the officers have said to each other, and notes. Their words are shown as they were typed. */
export const ConversationPanel = ({ incident }: { incident: Incident }) => {
  const texts = useTexts(incidentTexts)
  return (
    <Container header={<Header variant="h2">{texts.conversation}</Header>}>
      <SpaceBetween size="l">
        {incident.conversation.length === 0 ? (
          <Box color="text-body-secondary">{texts.nothingSaid}</Box>
        ) : (
          <ol className="conversation">
            {incident.conversation.map((said) => (
              <Words key={said.key} said={said} />
            ))}
          </ol>
        )}
        {incident.actions.includes('note') && <NoteForm id={incident.id} />}
      </SpaceBetween>
    </Container>
  )
}
