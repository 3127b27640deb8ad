import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { Loaded } from '../../shell/loaded.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useWords } from '../../words/words.ts'
import { SettingsTabs } from './settings-tabs.tsx'
import { settingsWords } from './words.ts'

/** Who is told when, and what the service says. */
export const Page = () => {
  const words = useWords(settingsWords)
  const settings = useQuery({ queryKey: keys.settings, queryFn: () => read(api.settings.$get()) })
  return (
    <PageFrame title={words.title} description={words.description}>
      <Loaded query={settings}>{(loaded) => <SettingsTabs settings={loaded} />}</Loaded>
    </PageFrame>
  )
}
