import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnitBody } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import { api, read } from '../../../api/client.ts'
import { keys } from '../../../api/keys.ts'
import { fieldOf, isConflict } from '../../../form/refusal.ts'
import { useFormat } from '../../../format/format.ts'
import { useFlashes } from '../../../shell/flashes.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { type Difference, differences, rebased } from './edit-conflict.ts'
import { unitTexts } from './texts.ts'
import {
  editedUnit,
  fieldNamed,
  typedUnit,
  type UnitFieldName,
  type UnitForm,
  unitFields,
  unitProblems,
} from './typed-unit.ts'

interface Edit {
  /** The unit that it was begun on. */
  readonly from: UnitBody
  readonly typed: UnitForm
}

/** The unit as somebody is editing it. What they typed outlives that somebody else saves meanwhile. */
export const useUnitEdit = (saved: UnitBody) => {
  const queries = useQueryClient()
  const texts = useTexts(unitTexts)
  const format = useFormat()
  const { show } = useFlashes()
  const [edit, setEdit] = useState<Edit>()
  const [conflict, setConflict] = useState<readonly Difference[]>([])
  const from = edit?.from ?? saved
  const before = typedUnit(from)
  const typed = edit?.typed ?? before
  const saving = useMutation({
    mutationFn: (sent: UnitForm) =>
      read(api.units[':code'].$put({ param: { code: from.code }, json: editedUnit(sent, from.version) })),
    onSuccess: (now, sent) => {
      show({ id: `unit ${now.code}`, type: 'success', content: texts.saved(format.unit(now)) })
      queries.setQueryData(keys.unit(now.code), now)
      // What was typed while it was being saved is not saved yet.
      setEdit((edit) => (edit && edit.typed !== sent ? { from: now, typed: edit.typed } : undefined))
      setConflict([])
      return queries.invalidateQueries({ queryKey: keys.allUnits })
    },
    onError: async (error) => {
      if (!isConflict(error)) return
      const theirs = await read(api.units[':code'].$get({ param: { code: from.code } }))
      queries.setQueryData(keys.unit(theirs.code), theirs)
      setConflict(differences(before, typed, typedUnit(theirs)))
      setEdit({ from: theirs, typed: rebased(before, typed, typedUnit(theirs)) })
    },
  })
  const refused = fieldNamed(fieldOf(saving.error))
  return {
    typed,
    problems: unitProblems(typed),
    /** What the service has said about one field. */
    refusal: refused && saving.error ? { field: refused, message: saving.error.message } : undefined,
    conflict,
    isDirty: unitFields.some((field) => typed[field] !== before[field]),
    isSaving: saving.isPending,
    error: refused || conflict.length > 0 ? null : saving.error,
    type: (field: UnitFieldName, text: string) => setEdit({ from, typed: { ...typed, [field]: text } }),
    undo: () => {
      setEdit(undefined)
      setConflict([])
      saving.reset()
    },
    save: () => saving.mutate(typed),
  }
}

export type UnitEdit = ReturnType<typeof useUnitEdit>
