import { categories } from '../../../../lambdas/core/shared/category.ts'
import type { SettingsBody } from '../../../../lambdas/functions/back-office/settings/contract.ts'
import { isSameLadder, ladderOfForm, type TypedStep, typedLadder } from './ladder.ts'
import { choosable, isSamePolicies, isTold, type PolicyGrid } from './policies.ts'

/** The settings as somebody is changing them. */
export interface SettingsDraft {
  readonly steps: readonly TypedStep[]
  readonly policies: PolicyGrid
}

type Kept = Pick<SettingsBody, 'ladder' | 'policies'>

export const draftOf = ({ ladder, policies }: Kept): SettingsDraft => ({
  steps: typedLadder(ladder),
  policies,
})

/** What would be saved; undefined where the ladder is wrong. */
export const keptOf = ({ steps, policies }: SettingsDraft): Kept | undefined => {
  const ladder = ladderOfForm(steps)
  return ladder && { ladder, policies }
}

/** A ladder that cannot be read is not the same as any. */
export const isSame = (draft: SettingsDraft, kept: Kept): boolean => {
  const ladder = ladderOfForm(draft.steps)
  return (
    ladder !== undefined && isSameLadder(ladder, kept.ladder) && isSamePolicies(draft.policies, kept.policies)
  )
}

/** What I have changed on top of what somebody else has saved since: the ladder, and categories, that I left alone are theirs. */
export const rebasedDraft = (before: Kept, mine: SettingsDraft, theirs: Kept): SettingsDraft => {
  const typed = ladderOfForm(mine.steps)
  const isLadderMine = typed === undefined || !isSameLadder(typed, before.ladder)
  const policies = categories.map((category) => {
    const isMine = choosable.some(
      (kind) => isTold(mine.policies, category, kind) !== isTold(before.policies, category, kind),
    )
    return [category, (isMine ? mine : theirs).policies[category]]
  })
  return {
    steps: isLadderMine ? mine.steps : typedLadder(theirs.ladder),
    policies: Object.fromEntries(policies) as PolicyGrid,
  }
}
