import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Settings } from '../../../../lambdas/back-office/api/settings.ts'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { isConflict } from '../../form/refusal.ts'
import { useFlashes } from '../../shell/flashes.tsx'
import { useWords } from '../../words/words.ts'
import { draftOf, isSame, keptOf, type SettingsDraft } from './settings-draft.ts'
import { settingsWords } from './words.ts'

interface Edit {
  /** The settings that it was begun on. */
  readonly from: Settings
  readonly draft: SettingsDraft
}

/** A draft of the settings: as they are saved until somebody types, kept through a conflict. */
export const useSettingsEdit = (saved: Settings) => {
  const queries = useQueryClient()
  const words = useWords(settingsWords)
  const { show } = useFlashes()
  const [edit, setEdit] = useState<Edit>()
  const draft = edit?.draft ?? draftOf(saved)
  const saving = useMutation({
    mutationFn: ({ version, draft }: { version: number; draft: SettingsDraft }) => {
      const kept = keptOf(draft)
      if (!kept) throw new Error('A ladder that does not rise cannot be saved')
      return read(api.settings.$put({ json: { version, ladder: [...kept.ladder], policies: kept.policies } }))
    },
    onSuccess: (now) => {
      show({ id: 'settings', type: 'success', content: words.saved })
      queries.setQueryData(keys.settings, now)
      setEdit(undefined)
    },
    onError: (error) => {
      if (isConflict(error)) return queries.invalidateQueries({ queryKey: keys.settings })
    },
  })
  return {
    draft,
    isDirty: edit !== undefined && !isSame(edit.draft, edit.from),
    isValid: keptOf(draft) !== undefined,
    isSaving: saving.isPending,
    error: saving.error,
    change: (changed: SettingsDraft) => setEdit({ from: edit?.from ?? saved, draft: changed }),
    undo: () => {
      setEdit(undefined)
      saving.reset()
    },
    save: () => saving.mutate({ version: (edit?.from ?? saved).version, draft }),
    /** Saves the draft over what somebody else has saved, which has been shown. */
    saveOver: () => {
      setEdit({ from: saved, draft })
      saving.mutate({ version: saved.version, draft })
    },
  }
}

export type SettingsEdit = ReturnType<typeof useSettingsEdit>
