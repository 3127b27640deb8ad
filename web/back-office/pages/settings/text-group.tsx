import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import type { MessageTexts } from '../../../../lambdas/functions/back-office/settings/contract.ts'
import { Listing } from '../../paging/listing.tsx'
import { useTexts } from '../../texts/texts.ts'
import { settingsTexts } from './texts.ts'

/** Texts of one occasion, with their line breaks as they are sent. */
export const TextGroup = ({ group }: { group: MessageTexts['groups'][number] }) => {
  const words = useTexts(settingsTexts).texts
  return (
    <Listing
      label={group.name}
      keyOf={({ key }) => key}
      header={
        <Header variant="h3" counter={`(${group.texts.length})`}>
          {group.name}
        </Header>
      }
      items={group.texts}
      columns={[
        {
          id: 'when',
          header: words.when,
          cell: ({ when }) => when,
          minWidth: 180,
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
      empty={null}
    />
  )
}

const Sent = ({ text, language }: { text: string; language: 'th' | 'en' }) => (
  <span lang={language} style={{ whiteSpace: 'pre-line' }}>
    {text}
  </span>
)
