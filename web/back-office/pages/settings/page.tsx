import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { Loaded } from '../../shell/loaded.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useTexts } from '../../texts/texts.ts'
import { SettingsTabs } from './settings-tabs.tsx'
import { settingsTexts } from './texts.ts'

/** Who is told when, and what the service says. */
export const Page = () => {
  const texts = useTexts(settingsTexts)
  const settings = useQuery({ queryKey: keys.settings, queryFn: () => read(api.settings.$get()) })
  return (
    <PageFrame title={texts.title} description={texts.description}>
      <Loaded query={settings}>{(loaded) => <SettingsTabs settings={loaded} />}</Loaded>
    </PageFrame>
  )
}
