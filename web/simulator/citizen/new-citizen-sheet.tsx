import { type SubmitEvent, useState } from 'react'
import { createUser } from '../line/people-api.ts'
import { usePlatform } from '../line/platform.tsx'
import { BottomSheet } from '../page/sheet.tsx'
import { useTexts } from '../texts/language.tsx'

const sampleNames = ['สมหญิง ใจดี', 'มานี มีนา', 'อารีย์ พร้อมเพรียง', 'Somchai Jaidee', 'นูรียา สาและ']

interface NewCitizenSheetProps {
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
}

/** Adds a reporter, who adds the official account as a friend at once. */
export const NewCitizenSheet = ({ onClose, onCreated }: NewCitizenSheetProps) => {
  const { citizen, sheet } = useTexts()
  const { attempt, readAllChats } = usePlatform()
  const [isBusy, setBusy] = useState(false)
  const [sample] = useState(() => sampleNames[Math.floor(Math.random() * sampleNames.length)])

  const create = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    await attempt(async () => {
      const name = String(form.get('name')).trim()
      const { userId, deliveries } = await createUser(name, form.get('language') === 'en' ? 'en' : 'th')
      await readAllChats()
      onCreated(userId)
      return deliveries
    })
    onClose()
  }

  return (
    <BottomSheet title={citizen.create} closeLabel={sheet.close} onClose={onClose}>
      <form className="sheet-form" onSubmit={(event) => void create(event)}>
        <label>
          <span>{citizen.name}</span>
          <input name="name" data-first defaultValue={sample} required maxLength={100} pattern=".*\S.*" />
        </label>
        <fieldset>
          <legend>{citizen.lineLanguage}</legend>
          <label>
            <input type="radio" name="language" value="th" defaultChecked /> {citizen.thai}
          </label>
          <label>
            <input type="radio" name="language" value="en" /> {citizen.english}
          </label>
        </fieldset>
        <div className="sheet-buttons">
          <button type="button" className="plain-button" onClick={onClose}>
            {citizen.cancel}
          </button>
          <button type="submit" className="strong-button" disabled={isBusy}>
            {citizen.save}
          </button>
        </div>
      </form>
    </BottomSheet>
  )
}
