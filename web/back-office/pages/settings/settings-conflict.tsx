import Alert, { type AlertProps } from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useEffect, useRef } from 'react'
import { categories } from '../../../../lambdas/core/shared/category.ts'
import type { SettingsBody } from '../../../../lambdas/functions/back-office/settings/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { choosable, isTold } from './policies.ts'
import { draftOf, type SettingsDraft } from './settings-draft.ts'
import { settingsTexts } from './texts.ts'
import type { SettingsEdit } from './use-settings-edit.ts'

/** What somebody else has saved beside what was typed here, where they differ, and the choice between both. */
export const SettingsConflict = ({ edit, theirs }: { edit: SettingsEdit; theirs: SettingsBody }) => {
  const alert = useRef<AlertProps.Ref>(null)
  useEffect(() => alert.current?.focus(), [])
  const texts = useTexts(settingsTexts)
  const format = useFormat()
  const ladderText = ({ steps }: SettingsDraft) =>
    steps.map(({ step, seconds }) => `${texts.steps[step]} ${seconds}`).join(' → ')
  const kindsText = ({ policies }: SettingsDraft, category: (typeof categories)[number]) =>
    choosable
      .filter((kind) => isTold(policies, category, kind))
      .map((kind) => texts.policies.kinds[kind])
      .join(', ') || '–'
  const saved = draftOf(theirs)
  const rows = [
    { what: texts.ladder.title, theirs: ladderText(saved), mine: ladderText(edit.draft) },
    ...categories.map((category) => ({
      what: format.category(category),
      theirs: kindsText(saved, category),
      mine: kindsText(edit.draft, category),
    })),
  ].filter((row) => row.theirs !== row.mine)
  return (
    <Alert ref={alert} type="warning" header={texts.conflict.title}>
      <SpaceBetween size="m">
        <p>{texts.conflict.text}</p>
        <Table
          variant="embedded"
          wrapLines
          ariaLabels={{ tableLabel: texts.conflict.title }}
          items={rows}
          trackBy="what"
          columnDefinitions={[
            { id: 'what', header: texts.conflict.what, cell: (row) => row.what, isRowHeader: true },
            { id: 'theirs', header: texts.conflict.theirs, cell: (row) => row.theirs },
            { id: 'mine', header: texts.conflict.mine, cell: (row) => row.mine },
          ]}
        />
        <SpaceBetween direction="horizontal" size="xs">
          <Button formAction="none" disabled={!edit.isValid} loading={edit.isSaving} onClick={edit.save}>
            {texts.conflict.keepMine}
          </Button>
          <Button formAction="none" onClick={edit.undo}>
            {texts.conflict.takeTheirs}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </Alert>
  )
}
