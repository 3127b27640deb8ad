import { categories } from '../../../../lambdas/core/shared/category.ts'
import type { Settings } from '../../../../lambdas/functions/back-office/settings/contract.ts'
import { isSameLadder, readLadder, type TypedStep, typedLadder } from './ladder.ts'
import { choosable, isSamePolicies, isTold, type Policies } from './policies.ts'

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

/** What I have changed on top of what somebody else has saved since: the ladder, and categories, that I left alone are theirs. */
export const rebasedDraft = (before: Kept, mine: SettingsDraft, theirs: Kept): SettingsDraft => {
  const typed = readLadder(mine.steps)
  const isLadderMine = typed === undefined || !isSameLadder(typed, before.ladder)
  const policies = categories.map((category) => {
    const isMine = choosable.some(
      (kind) => isTold(mine.policies, category, kind) !== isTold(before.policies, category, kind),
    )
    return [category, (isMine ? mine : theirs).policies[category]]
  })
  return {
    steps: isLadderMine ? mine.steps : typedLadder(theirs.ladder),
    policies: Object.fromEntries(policies) as Policies,
  }
}
