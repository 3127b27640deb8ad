import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { useState } from 'react'
import { api, read } from '../../../api/client.ts'
import { LeaveGuard } from '../../../form/leave-guard.tsx'
import { useFaultText } from '../../../shell/loaded.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { actionTexts } from './texts.ts'
import { useAct } from './use-act.ts'

const longest = 2_000

/** A note for those who read the incident after. Its key stays with the words until they are kept: sent twice, it is one note. */
export const NoteForm = ({ id }: { id: string }) => {
  const texts = useTexts(actionTexts)
  const faultText = useFaultText()
  const [text, setText] = useState('')
  const [key, setKey] = useState(() => crypto.randomUUID())
  const act = useAct(id, () => {
    setText('')
    setKey(crypto.randomUUID())
  })
  const written = text.trim()
  const send = () =>
    act.mutate(() => read(api.incidents[':id'].notes.$post({ param: { id }, json: { text: written, key } })))

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (written !== '' && written.length <= longest && !act.isPending) send()
      }}
    >
      <LeaveGuard isDirty={written !== ''} />
      <SpaceBetween size="xs">
        {act.error && (
          <Alert type="error" header={texts.notDone}>
            {faultText(act.error)}
          </Alert>
        )}
        <FormField
          label={texts.note}
          description={texts.noteHint}
          constraintText={texts.left(written.length, longest)}
          errorText={written.length > longest && texts.tooLong(longest)}
          stretch
        >
          <Textarea
            value={text}
            rows={2}
            readOnly={act.isPending}
            onChange={({ detail }) => setText(detail.value)}
          />
        </FormField>
        <Button formAction="submit" loading={act.isPending} disabled={written === ''}>
          {texts.saveNote}
        </Button>
        <output className="only-heard">{act.isSuccess && written === '' && texts.noteSaved}</output>
      </SpaceBetween>
    </form>
  )
}
