import type { Ladder } from '../../../core/report/ladder.ts'
import { ladderProblem } from '../../../core/settings/ladder-problem.ts'
import type { SettingsStore } from '../../../core/settings/ports.ts'
import { defaultPolicies, normalizePolicies } from '../../../core/settings/settings.ts'
import { createRoutes, writeAudit } from '../http/new-routes.ts'
import { respondWithProblem } from '../http/problem.ts'
import { getSettingsRoute, getTextsRoute, putSettingsRoute } from './contract.ts'
import { changeInWords, shownSettings, wantedRules } from './settings-shown.ts'
import { messageTexts } from './texts/groups.ts'

export interface SettingsPorts {
  readonly settings: SettingsStore
  /** The stage's own. */
  readonly ladder: Ladder
}

export const settingsRoutes = ({ settings, ladder }: SettingsPorts) =>
  createRoutes()
    .openapi(getSettingsRoute, async (c) => c.json(shownSettings(await settings.load(), ladder), 200))
    .openapi(putSettingsRoute, async (c) => {
      const { version, ...asked } = c.req.valid('json')
      const wanted = wantedRules(asked)
      const wrong = ladderProblem(wanted.ladder)
      if (wrong) return respondWithProblem(c, 'badInput', `ladder.${wrong.step}`)
      const before = await settings.load()
      if ((before?.version ?? 0) !== version) return respondWithProblem(c, 'changedMeanwhile')
      const rules = { ...wanted, policies: normalizePolicies(wanted.policies) }
      const detail = changeInWords(before ?? { ladder, policies: defaultPolicies }, rules)
      if (!detail) return c.json(shownSettings(before, ladder), 200)
      await writeAudit(c, 'settingsChanged', { detail })
      const { account, now } = c.var
      const saved = await settings.save({ ...rules, version, changedAt: now(), changedBy: account.name })
      return saved ? c.json(shownSettings(saved, ladder), 200) : respondWithProblem(c, 'changedMeanwhile')
    })
    .openapi(getTextsRoute, (c) => c.json(messageTexts(c.var.language), 200))
