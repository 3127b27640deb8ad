import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import FileUpload from '@cloudscape-design/components/file-upload'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type FormEvent, useState } from 'react'
import { useFirstWrong } from '../../../form/use-first-wrong.ts'
import { useTexts } from '../../../texts/texts.ts'
import { fileProblem } from './import-file.ts'
import { sizeText } from './size-text.ts'
import { importTexts } from './texts.ts'

interface FileChoiceProps {
  readonly file: File | undefined
  readonly isBusy: boolean
  readonly onChoose: (file: File | undefined) => void
  readonly onCheck: () => void
}

/** A file is chosen or dropped; what is wrong with it is said before a byte of it is sent. */
export const FileChoice = ({ file, isBusy, onChoose, onCheck }: FileChoiceProps) => {
  const texts = useTexts(importTexts)
  const [isTried, setIsTried] = useState(false)
  const { form, show } = useFirstWrong<HTMLFormElement>()
  const problem = file && fileProblem(file)
  const said = {
    tooLarge: texts.problems.tooLarge(sizeText(file?.size ?? 0)),
    empty: texts.problems.empty,
    oldExcel: texts.problems.oldExcel,
    otherKind: texts.problems.otherKind,
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
            label={texts.choose.label}
            constraintText={texts.choose.hint}
            errorText={isTried && !file ? texts.missing : undefined}
          >
            <FileUpload
              value={file ? [file] : []}
              accept=".xlsx,.csv"
              showFileSize
              fileErrors={problem ? [said[problem]] : []}
              i18nStrings={{
                uploadButtonText: () => texts.choose.button,
                dropzoneText: () => texts.choose.drop,
                removeFileAriaLabel: (_index, name) => texts.choose.remove(name),
                errorIconAriaLabel: texts.problemIcon,
                formatFileSize: sizeText,
              }}
              onChange={({ detail }) => onChoose(detail.value[0])}
            />
          </FormField>
          <Button variant="primary" loading={isBusy}>
            {texts.check}
          </Button>
        </SpaceBetween>
      </form>
    </Container>
  )
}
