import Alert, { type AlertProps } from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useEffect, useRef } from 'react'
import { categories } from '../../../../lambdas/core/shared/category.ts'
import type { Settings } from '../../../../lambdas/functions/back-office/settings/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { choosable, isTold } from './policies.ts'
import { draftOf, type SettingsDraft } from './settings-draft.ts'
import type { SettingsEdit } from './use-settings-edit.ts'
import { settingsWords } from './words.ts'

/** What somebody else has saved beside what was typed here, where they differ, and the choice between both. */
export const SettingsConflict = ({ edit, theirs }: { edit: SettingsEdit; theirs: Settings }) => {
  const alert = useRef<AlertProps.Ref>(null)
  useEffect(() => alert.current?.focus(), [])
  const words = useWords(settingsWords)
  const format = useFormat()
  const ladderText = ({ steps }: SettingsDraft) =>
    steps.map(({ step, seconds }) => `${words.steps[step]} ${seconds}`).join(' → ')
  const kindsText = ({ policies }: SettingsDraft, category: (typeof categories)[number]) =>
    choosable
      .filter((kind) => isTold(policies, category, kind))
      .map((kind) => words.policies.kinds[kind])
      .join(', ') || '–'
  const saved = draftOf(theirs)
  const rows = [
    { what: words.ladder.title, theirs: ladderText(saved), mine: ladderText(edit.draft) },
    ...categories.map((category) => ({
      what: format.category(category),
      theirs: kindsText(saved, category),
      mine: kindsText(edit.draft, category),
    })),
  ].filter((row) => row.theirs !== row.mine)
  return (
    <Alert ref={alert} type="warning" header={words.conflict.title}>
      <SpaceBetween size="m">
        <p>{words.conflict.text}</p>
        <Table
          variant="embedded"
          wrapLines
          ariaLabels={{ tableLabel: words.conflict.title }}
          items={rows}
          trackBy="what"
          columnDefinitions={[
            { id: 'what', header: words.conflict.what, cell: (row) => row.what, isRowHeader: true },
            { id: 'theirs', header: words.conflict.theirs, cell: (row) => row.theirs },
            { id: 'mine', header: words.conflict.mine, cell: (row) => row.mine },
          ]}
        />
        <SpaceBetween direction="horizontal" size="xs">
          <Button formAction="none" disabled={!edit.isValid} loading={edit.isSaving} onClick={edit.save}>
            {words.conflict.keepMine}
          </Button>
          <Button formAction="none" onClick={edit.undo}>
            {words.conflict.takeTheirs}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </Alert>
  )
}
