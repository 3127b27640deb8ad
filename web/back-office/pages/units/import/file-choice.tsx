import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import FileUpload from '@cloudscape-design/components/file-upload'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type FormEvent, useState } from 'react'
import { useFirstWrong } from '../../../form/use-first-wrong.ts'
import { useWords } from '../../../words/words.ts'
import { fileProblem } from './import-file.ts'
import { sizeText } from './size-text.ts'
import { importWords } from './words.ts'

interface FileChoiceProps {
  readonly file: File | undefined
  readonly isBusy: boolean
  readonly onChoose: (file: File | undefined) => void
  readonly onCheck: () => void
}

/** A file is chosen or dropped; what is wrong with it is said before a byte of it is sent. */
export const FileChoice = ({ file, isBusy, onChoose, onCheck }: FileChoiceProps) => {
  const words = useWords(importWords)
  const [isTried, setIsTried] = useState(false)
  const { form, show } = useFirstWrong<HTMLFormElement>()
  const problem = file && fileProblem(file)
  const said = {
    tooLarge: words.problems.tooLarge(sizeText(file?.size ?? 0)),
    empty: words.problems.empty,
    oldExcel: words.problems.oldExcel,
    otherKind: words.problems.otherKind,
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (file && !problem) onCheck()
    else show()
  }
  return (
    <Container>
      <form ref={form} onSubmit={send} noValidate>
        <SpaceBetween size="m">
          <FormField
            label={words.choose.label}
            constraintText={words.choose.hint}
            errorText={isTried && !file ? words.missing : undefined}
          >
            <FileUpload
              value={file ? [file] : []}
              accept=".xlsx,.csv"
              showFileSize
              fileErrors={problem ? [said[problem]] : []}
              i18nStrings={{
                uploadButtonText: () => words.choose.button,
                dropzoneText: () => words.choose.drop,
                removeFileAriaLabel: (_index, name) => words.choose.remove(name),
                errorIconAriaLabel: words.problemIcon,
                formatFileSize: sizeText,
              }}
              onChange={({ detail }) => onChoose(detail.value[0])}
            />
          </FormField>
          <Button variant="primary" loading={isBusy}>
            {words.check}
          </Button>
        </SpaceBetween>
      </form>
    </Container>
  )
}
