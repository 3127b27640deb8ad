import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import Table from '@cloudscape-design/components/table'
import type { MessageTexts } from '../../../../lambdas/back-office/api/settings.ts'
import { useWords } from '../../words/words.ts'
import { settingsWords } from './words.ts'

/** Texts of one occasion, with their line breaks as they are sent. */
export const TextGroup = ({ group }: { group: MessageTexts['groups'][number] }) => {
  const words = useWords(settingsWords).texts
  return (
    <Table
      header={
        <Header variant="h3" counter={`(${group.texts.length})`}>
          {group.name}
        </Header>
      }
      ariaLabels={{ tableLabel: group.name }}
      wrapLines
      variant="container"
      items={group.texts}
      trackBy="key"
      columnDefinitions={[
        {
          id: 'when',
          header: words.when,
          cell: ({ when }) => when,
          isRowHeader: true,
          width: 220,
          minWidth: 160,
        },
        { id: 'th', header: words.thai, cell: ({ th }) => <Sent text={th} language="th" />, minWidth: 220 },
        {
          id: 'en',
          header: words.english,
          cell: ({ en }) =>
            en === undefined ? (
              <Box color="text-status-inactive">{words.thaiOnly}</Box>
            ) : (
              <Sent text={en} language="en" />
            ),
          minWidth: 220,
        },
      ]}
    />
  )
}

const Sent = ({ text, language }: { text: string; language: 'th' | 'en' }) => (
  <span lang={language} style={{ whiteSpace: 'pre-line' }}>
    {text}
  </span>
)
