import * as z from 'zod/mini'
import { completePolicies, type Settings } from '../../../core/settings/settings.ts'
import { ladderSteps } from '../../../core/shared/ladder-step.ts'
import { type UnitKind, unitKinds } from '../../../core/shared/unit.ts'
import { lazy } from '../on-first-use.ts'
import { partitions } from '../schema.ts'

export const settingsKey = { pk: partitions.settings, sk: 'SETTINGS' }

/** The settings as stored. Throws if they are invalid; a category that was added since they were saved is not. */
export const settingsItem = lazy<Settings>(
  () =>
    z.object({
      version: z.number(),
      ladder: z.array(z.object({ step: z.enum(ladderSteps), after: z.number() })),
      policies: z.pipe(
        z.record(z.string(), z.array(z.enum(unitKinds))),
        z.transform((given: Readonly<Record<string, UnitKind[]>>) => completePolicies(given)),
      ),
      changedAt: z.number(),
      changedBy: z.string(),
    }) satisfies z.ZodMiniType<Settings>,
)
