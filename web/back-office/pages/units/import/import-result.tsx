import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import type { UnitImportBody } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import { useFormat } from '../../../format/format.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ImportFaults } from './import-faults.tsx'
import { importTexts } from './texts.ts'

interface ImportResultProps {
  readonly result: UnitImportBody
  /** Shown where there is something to save. */
  readonly actions: ReactNode
}

/** What the file would do, or all that is wrong with it. */
export const ImportResult = ({ result, actions }: ImportResultProps) => {
  const texts = useTexts(importTexts)
  const { number } = useFormat()
  const { rows, added, changed, unchanged, errors } = result
  const changes = added + changed
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">{texts.result}</Header>}>
        <SpaceBetween size="m">
          <KeyValuePairs
            columns={4}
            items={[
              { label: texts.rows, value: number(rows) },
              { label: texts.added, value: number(added) },
              { label: texts.changed, value: number(changed) },
              { label: texts.unchanged, value: number(unchanged) },
            ]}
          />
          {errors.length > 0 && <Alert type="error">{texts.bad(number(errors.length))}</Alert>}
          {errors.length === 0 && (
            <Alert type={changes > 0 ? 'success' : 'info'}>{changes > 0 ? texts.good : texts.nothing}</Alert>
          )}
          {errors.length === 0 && changes > 0 && actions}
        </SpaceBetween>
      </Container>
      {errors.length > 0 && <ImportFaults faults={errors} />}
    </SpaceBetween>
  )
}
