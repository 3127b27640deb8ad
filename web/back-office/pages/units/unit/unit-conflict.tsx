import Alert, { type AlertProps } from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useEffect, useRef } from 'react'
import { useTexts } from '../../../texts/texts.ts'
import { unitTexts } from './texts.ts'
import type { UnitEdit } from './use-unit-edit.ts'

/** What somebody else has saved beside what was typed here; nothing of either is lost. */
export const UnitConflict = ({ edit }: { edit: UnitEdit }) => {
  const alert = useRef<AlertProps.Ref>(null)
  useEffect(() => alert.current?.focus(), [])
  const texts = useTexts(unitTexts)
  const { conflict } = texts
  const shown = (text: string) => text || conflict.empty
  return (
    <Alert ref={alert} type="warning" header={conflict.title}>
      <SpaceBetween size="s">
        <div>{conflict.text}</div>
        <Table
          variant="embedded"
          wrapLines
          ariaLabels={{ tableLabel: conflict.title }}
          items={edit.conflict}
          trackBy="field"
          columnDefinitions={[
            {
              id: 'field',
              header: conflict.field,
              cell: ({ field }) => texts.fields[field],
              isRowHeader: true,
            },
            { id: 'by', header: conflict.who, cell: ({ by }) => conflict.by[by] },
            { id: 'before', header: conflict.before, cell: ({ before }) => shown(before) },
            { id: 'mine', header: conflict.mine, cell: ({ mine }) => shown(mine) },
            { id: 'theirs', header: conflict.theirs, cell: ({ theirs }) => shown(theirs) },
            {
              id: 'take',
              header: conflict.take,
              cell: ({ field, theirs }) =>
                edit.typed[field] !== theirs && (
                  <Button
                    variant="inline-link"
                    formAction="none"
                    ariaLabel={conflict.takeOf(texts.fields[field])}
                    onClick={() => edit.type(field, theirs)}
                  >
                    {conflict.take}
                  </Button>
                ),
            },
          ]}
        />
      </SpaceBetween>
    </Alert>
  )
}
