import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { useLiveState } from '../live/live.tsx'
import type { LiveState } from '../live/live-state.ts'
import { useTexts } from '../texts/texts.ts'
import { shellTexts } from './shell-texts.ts'

const looks: Readonly<Record<LiveState, StatusIndicatorProps.Type>> = {
  live: 'success',
  connecting: 'in-progress',
  polling: 'warning',
  offline: 'error',
}

/** How fresh what is shown is, in words; a change of it is read aloud. */
export const LiveNotice = () => {
  const state = useLiveState()
  const texts = useTexts(shellTexts)
  return (
    <output className={`live-notice live-${state}`}>
      <StatusIndicator type={looks[state]}>{texts.live[state]}</StatusIndicator>
    </output>
  )
}
