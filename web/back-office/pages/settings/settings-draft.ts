import type { Settings } from '../../../../lambdas/back-office/api/settings.ts'
import { isSameLadder, readLadder, type TypedStep, typedLadder } from './ladder.ts'
import { isSamePolicies, type Policies } from './policies.ts'

/** The settings as somebody is changing them. */
export interface SettingsDraft {
  readonly steps: readonly TypedStep[]
  readonly policies: Policies
}

type Kept = Pick<Settings, 'ladder' | 'policies'>

export const draftOf = ({ ladder, policies }: Kept): SettingsDraft => ({
  steps: typedLadder(ladder),
  policies,
})

/** What would be saved; undefined where the ladder is wrong. */
export const keptOf = ({ steps, policies }: SettingsDraft): Kept | undefined => {
  const ladder = readLadder(steps)
  return ladder && { ladder, policies }
}

/** A ladder that cannot be read is not the same as any. */
export const isSame = (draft: SettingsDraft, kept: Kept): boolean => {
  const ladder = readLadder(draft.steps)
  return (
    ladder !== undefined && isSameLadder(ladder, kept.ladder) && isSamePolicies(draft.policies, kept.policies)
  )
}
