import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { Loaded } from '../../shell/loaded.tsx'
import { useTexts } from '../../texts/texts.ts'
import { countOf, searchTexts } from './search-texts.ts'
import { TextGroup } from './text-group.tsx'
import { settingsTexts } from './texts.ts'

/** Every text that the service sends, Thai and English beside each other. */
export const TextsPreview = () => {
  const words = useTexts(settingsTexts).texts
  const [wanted, setWanted] = useState('')
  const texts = useQuery({ queryKey: keys.texts, queryFn: () => read(api.texts.$get()) })
  return (
    <SpaceBetween size="l">
      <Header variant="h2" description={words.description}>
        {words.title}
      </Header>
      <Loaded query={texts}>
        {({ groups }) => {
          const found = searchTexts(groups, wanted)
          return (
            <SpaceBetween size="l">
              <TextFilter
                filteringText={wanted}
                filteringPlaceholder={words.search}
                filteringAriaLabel={words.search}
                filteringClearAriaLabel={words.clear}
                countText={words.found(String(countOf(found)))}
                onChange={({ detail }) => setWanted(detail.filteringText)}
              />
              {found.map((group) => (
                <TextGroup key={group.name} group={group} />
              ))}
              {found.length === 0 && (
                <Box textAlign="center" padding="l">
                  <SpaceBetween size="s">
                    <p>{words.none}</p>
                    <Button onClick={() => setWanted('')}>{words.clear}</Button>
                  </SpaceBetween>
                </Box>
              )}
            </SpaceBetween>
          )
        }}
      </Loaded>
    </SpaceBetween>
  )
}
