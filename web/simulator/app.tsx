import { useCallback, useState } from 'react'
import { Citizen } from './citizen/citizen.tsx'
import { GroupsPane } from './groups/groups.tsx'
import { Guide } from './guide/guide.tsx'
import { useStopwatch } from './guide/use-stopwatch.ts'
import { LadderPanel } from './ladder/ladder-panel.tsx'
import { PageHead } from './page/page-head.tsx'
import { PhoneChoiceProvider } from './page/phone-choice.tsx'
import { type Side, Tabs } from './page/tabs.tsx'
import { Trouble } from './page/trouble.tsx'
import { useNarrow } from './page/use-narrow.ts'

/** The phone beside the groups; on a narrow screen one of them at a time, or the timeline. */
export const App = () => {
  const { watch, onTap } = useStopwatch()
  const isNarrow = useNarrow()
  const [side, setSide] = useState<Side>('citizen')
  return (
    <PhoneChoiceProvider onOpen={useCallback(() => setSide('citizen'), [])}>
      <PageHead />
      <Guide watch={watch} />
      <Trouble />
      <Tabs side={side} onChoose={setSide} />
      <main className={`sides sides-${side}`}>
        <Citizen onTap={onTap} />
        <GroupsPane isNarrow={isNarrow} isSeen={!isNarrow || side === 'groups'} />
        {isNarrow && side === 'ladder' && <LadderPanel />}
      </main>
    </PhoneChoiceProvider>
  )
}
