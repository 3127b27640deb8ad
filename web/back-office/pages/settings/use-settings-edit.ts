import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SettingsBody } from '../../../../lambdas/functions/back-office/settings/contract.ts'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { isConflict } from '../../form/refusal.ts'
import { useFlashes } from '../../shell/flashes.tsx'
import { useTexts } from '../../texts/texts.ts'
import { draftOf, isSame, keptOf, rebasedDraft, type SettingsDraft } from './settings-draft.ts'
import { settingsTexts } from './texts.ts'

interface Edit {
  /** The settings that it was begun on. */
  readonly from: SettingsBody
  readonly draft: SettingsDraft
}

/** A draft of the settings: as they are saved until somebody types, kept through a conflict. */
export const useSettingsEdit = (saved: SettingsBody) => {
  const queries = useQueryClient()
  const texts = useTexts(settingsTexts)
  const { show } = useFlashes()
  const [edit, setEdit] = useState<Edit>()
  const from = edit?.from ?? saved
  const draft = edit?.draft ?? draftOf(saved)
  const saving = useMutation({
    mutationFn: (sent: SettingsDraft) => {
      const kept = keptOf(sent)
      if (!kept) throw new Error('A ladder that does not rise cannot be saved')
      return read(
        api.settings.$put({
          json: { version: from.version, ladder: [...kept.ladder], policies: kept.policies },
        }),
      )
    },
    onSuccess: (now, sent) => {
      show({ id: 'settings', type: 'success', content: texts.saved })
      queries.setQueryData(keys.settings, now)
      // What was typed while it was being saved is not saved yet.
      setEdit((edit) => (edit && edit.draft !== sent ? { from: now, draft: edit.draft } : undefined))
    },
    onError: async (error) => {
      if (!isConflict(error)) return
      const theirs = await read(api.settings.$get())
      queries.setQueryData(keys.settings, theirs)
      setEdit({ from: theirs, draft: rebasedDraft(from, draft, theirs) })
    },
  })
  return {
    draft,
    // What a stage has set may be no ladder that could be saved; unless somebody types, nothing is lost by leaving it.
    isDirty: edit !== undefined && !isSame(draft, from),
    isValid: keptOf(draft) !== undefined,
    isSaving: saving.isPending,
    error: saving.error,
    change: (changed: SettingsDraft) => setEdit({ from, draft: changed }),
    undo: () => {
      setEdit(undefined)
      saving.reset()
    },
    save: () => saving.mutate(draft),
  }
}

export type SettingsEdit = ReturnType<typeof useSettingsEdit>
