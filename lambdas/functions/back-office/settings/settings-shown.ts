import type { Ladder } from '../../../core/report/ladder.ts'
import { defaultPolicies, type Policies, type Rules, type Settings } from '../../../core/settings/settings.ts'
import type { SettingsBody as Shown } from './contract.ts'

/** The settings as the pages show them, where nothing was set those of the stage. */
export const shownSettings = (settings: Settings | undefined, ladder: Ladder): Shown => {
  const defaults = shownRules({ ladder, policies: defaultPolicies })
  if (!settings) return { version: 0, ...defaults, defaults }
  const { version, changedAt, changedBy } = settings
  return { version, ...shownRules(settings), defaults, changedAt, changedBy }
}

const shownRules = ({ ladder, policies }: Rules): Pick<Shown, 'ladder' | 'policies'> => ({
  ladder: ladder.map(({ step, after }) => ({ step, afterSeconds: Math.round(after / 1_000) })),
  policies: Object.fromEntries(
    Object.entries(policies).map(([category, kinds]) => [category, [...kinds]]),
  ) as Shown['policies'],
})

/** What somebody wants to set. */
export const wantedRules = ({
  ladder,
  policies,
}: {
  readonly ladder: Shown['ladder']
  readonly policies: Policies
}): Rules => ({
  ladder: ladder.map(({ step, afterSeconds }) => ({ step, after: afterSeconds * 1_000 })),
  policies,
})

/** What has changed, for the audit log: `60,120,180 → 60,90,180; confinement: team`. */
export const changeInWords = (before: Rules, after: Rules): string => {
  const seconds = ({ ladder }: Rules): string =>
    ladder.map(({ step, after }) => `${step}:${after / 1_000}`).join(',')
  const told = Object.entries(after.policies)
    .filter(([category, kinds]) => before.policies[category as keyof Policies].join() !== kinds.join())
    .map(([category, kinds]) => `${category}: ${kinds.join('+') || '–'}`)
  const ladder = seconds(before) === seconds(after) ? [] : [`${seconds(before)} → ${seconds(after)}`]
  return [...ladder, ...told].join('; ')
}
