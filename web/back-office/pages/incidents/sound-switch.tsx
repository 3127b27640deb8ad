import Toggle from '@cloudscape-design/components/toggle'
import { useTexts } from '../../texts/texts.ts'
import { listTexts } from './texts.ts'
import type { useSound } from './use-sound.ts'

/** Switches the sound, and says where the browser does not allow it yet. */
export const SoundSwitch = ({ sound }: { sound: ReturnType<typeof useSound> }) => {
  const texts = useTexts(listTexts)
  return (
    <Toggle
      checked={sound.isOn}
      onChange={({ detail }) => sound.turn(detail.checked)}
      description={sound.isOn && !sound.isAllowed && texts.soundLater}
    >
      {texts.sound}
    </Toggle>
  )
}
