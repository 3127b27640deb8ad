import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { Confirm } from '../../../form/confirm.tsx'
import { useFormat } from '../../../format/format.ts'
import { hrefOf, useFollow } from '../../../shell/links.ts'
import { PageFrame } from '../../../shell/page-frame.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { FileChoice } from './file-choice.tsx'
import { ImportResult } from './import-result.tsx'
import { SendingProgress } from './sending.tsx'
import { importTexts } from './texts.ts'
import { useImport } from './use-import.ts'

/** A file is tried first; what it would do is shown, and only then it can be saved. */
export const Page = () => {
  const texts = useTexts(importTexts)
  const format = useFormat()
  const follow = useFollow()
  const units = useImport()
  const [isAsked, setIsAsked] = useState(false)
  const { tried, done } = units
  const commit = () => {
    setIsAsked(false)
    units.commit()
  }
  return (
    <PageFrame title={texts.title} description={texts.description}>
      <SpaceBetween size="l">
        <FileChoice file={units.file} isBusy={units.isBusy} onChoose={units.choose} onCheck={units.check} />
        <SendingProgress progress={units.progress} isCommit={units.isCommitting} error={units.error} />
        {tried && !done && (
          <ImportResult
            result={tried}
            actions={
              <Button variant="primary" disabled={units.isBusy} onClick={() => setIsAsked(true)}>
                {texts.commit}
              </Button>
            }
          />
        )}
        {done && (
          <Alert
            type="success"
            action={
              <Button href={hrefOf('/settings/units')} onFollow={follow}>
                {texts.toUnits}
              </Button>
            }
          >
            {texts.done(format.number(done.added), format.number(done.changed))}
          </Alert>
        )}
      </SpaceBetween>
      {isAsked && tried && (
        <Confirm
          title={texts.commitTitle}
          action={texts.commit}
          isBusy={false}
          onConfirm={commit}
          onDismiss={() => setIsAsked(false)}
        >
          {texts.commitText(format.number(tried.added), format.number(tried.changed))}
        </Confirm>
      )}
    </PageFrame>
  )
}
