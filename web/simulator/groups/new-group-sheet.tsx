import { type SubmitEvent, useState } from 'react'
import { createGroup } from '../line/people-api.ts'
import { usePlatform } from '../line/platform.tsx'
import { BottomSheet } from '../page/sheet.tsx'
import { useTexts } from '../texts/language.tsx'

interface NewGroupSheetProps {
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
}

/** Makes a group that no unit has yet, to try linking it with a unit. */
export const NewGroupSheet = ({ onClose, onCreated }: NewGroupSheetProps) => {
  const { groups, citizen, sheet } = useTexts()
  const { attempt, readAllChats } = usePlatform()
  const [isBusy, setBusy] = useState(false)

  const create = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const names = String(form.get('members')).split('\n')
    const members = names.map((name) => name.trim()).filter(Boolean)
    setBusy(true)
    await attempt(async () => {
      const name = String(form.get('name')).trim()
      const { groupId, deliveries } = await createGroup(name, members, form.get('joined') === 'on')
      await readAllChats()
      onCreated(groupId)
      return deliveries
    })
    onClose()
  }

  return (
    <BottomSheet title={groups.create} closeLabel={sheet.close} onClose={onClose}>
      <form className="sheet-form" onSubmit={(event) => void create(event)}>
        <label>
          <span>{groups.name}</span>
          <input
            name="name"
            data-first
            defaultValue={groups.sampleName}
            required
            maxLength={100}
            pattern=".*\S.*"
          />
        </label>
        <label>
          <span>{groups.memberNames}</span>
          <textarea name="members" rows={3} defaultValue={groups.sampleMembers} required />
        </label>
        <label className="sheet-check">
          <input type="checkbox" name="joined" defaultChecked />
          <span>{groups.inviteNow}</span>
        </label>
        <div className="sheet-buttons">
          <button type="button" className="plain-button" onClick={onClose}>
            {citizen.cancel}
          </button>
          <button type="submit" className="strong-button" disabled={isBusy}>
            {groups.save}
          </button>
        </div>
      </form>
    </BottomSheet>
  )
}
