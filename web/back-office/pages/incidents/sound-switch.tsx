import Toggle from '@cloudscape-design/components/toggle'
import { useWords } from '../../words/words.ts'
import type { useSound } from './use-sound.ts'
import { listWords } from './words.ts'

/** Switches the sound, and says where the browser does not allow it yet. */
export const SoundSwitch = ({ sound }: { sound: ReturnType<typeof useSound> }) => {
  const words = useWords(listWords)
  return (
    <Toggle
      checked={sound.isOn}
      onChange={({ detail }) => sound.turn(detail.checked)}
      description={sound.isOn && !sound.isAllowed && words.soundLater}
    >
      {words.sound}
    </Toggle>
  )
}
