import { type ChangeEvent, type ReactNode, useId } from 'react'
import { sampleAddress, samplePhotos } from '../line/content-api.ts'
import type { OutgoingEvent, Source } from '../line/control-api.ts'
import { stickerEvent, textEvent } from '../line/events.ts'
import { usePlatform } from '../line/platform.tsx'
import { Icon, type IconName } from '../page/icon.tsx'
import { useTexts } from '../texts/language.tsx'
import { emptyPhoto, fromFile, type PreparedEvent, photo, voice } from './media.ts'

const nonsense = 'ฟหกด่าสว 🌀 ۞ asdf ١٢٣ \u202Egnirts\u202C'

interface AttachmentsProps {
  readonly source: Source
  readonly onSend: (event: OutgoingEvent) => void
  readonly onPickPlace: (() => void) | undefined
}

/** What can be sent besides words: photos and sounds that come with the page, files, and what breaks bots. */
export const Attachments = ({ source, onSend, onPickPlace }: AttachmentsProps) => {
  const { compose, refusal } = useTexts()
  const { report } = usePlatform()
  const fileId = useId()
  const sendPrepared = async (prepare: PreparedEvent) => {
    try {
      onSend(await prepare(source))
    } catch (error) {
      report(refusal.platform(error instanceof Error ? error.message : String(error)))
    }
  }
  const onFile = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    target.value = ''
    if (file) void sendPrepared(fromFile(file))
  }
  const odd: readonly [string, () => unknown][] = [
    [compose.nonsense, () => onSend(textEvent(source, nonsense))],
    [compose.emptyPhoto, () => sendPrepared(emptyPhoto)],
    [compose.unreadyVoice, () => sendPrepared(voice('processing'))],
    [compose.expiredVoice, () => sendPrepared(voice('expired'))],
  ]
  return (
    <div className="attachments">
      <ul>
        {samplePhotos.map((name) => (
          <li key={name}>
            <button type="button" className="attachment-photo" onClick={() => void sendPrepared(photo(name))}>
              <img src={sampleAddress(name)} alt={compose.samples[name]} width={64} height={48} />
            </button>
          </li>
        ))}
        <Choice icon="audio" onChoose={() => void sendPrepared(voice())}>
          {compose.voice}
        </Choice>
        <li>
          <label className="plain-button attachment-file" htmlFor={fileId}>
            <Icon name="file" /> {compose.file}
          </label>
          <input id={fileId} className="unseen" type="file" onChange={onFile} />
        </li>
        {onPickPlace && (
          <Choice icon="place" onChoose={onPickPlace}>
            {compose.place}
          </Choice>
        )}
        <Choice icon="sticker" onChoose={() => onSend(stickerEvent(source))}>
          {compose.sticker}
        </Choice>
      </ul>
      <p className="attachments-odd">{compose.odd}</p>
      <ul>
        {odd.map(([name, send]) => (
          <Choice key={name} onChoose={send}>
            {name}
          </Choice>
        ))}
      </ul>
    </div>
  )
}

interface ChoiceProps {
  readonly icon?: IconName
  readonly onChoose: () => unknown
  readonly children: ReactNode
}

const Choice = ({ icon, onChoose, children }: ChoiceProps) => (
  <li>
    <button type="button" className="plain-button" onClick={() => onChoose()}>
      {icon && <Icon name={icon} />} {children}
    </button>
  </li>
)
