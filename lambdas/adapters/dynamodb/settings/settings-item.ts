import * as z from 'zod/mini'
import type { Settings } from '../../../core/settings/settings.ts'
import { categories } from '../../../core/shared/category.ts'
import { ladderSteps } from '../../../core/shared/ladder-step.ts'
import { unitKinds } from '../../../core/shared/unit.ts'
import { lazy } from '../on-first-use.ts'

export const settingsKey = { pk: 'SETTINGS', sk: 'SETTINGS' }

/** The settings as they stand in the table; throws for what is none, a category without a policy included. */
export const settingsItem = lazy<Settings>(
  () =>
    z.object({
      version: z.number(),
      ladder: z.array(z.object({ step: z.enum(ladderSteps), after: z.number() })),
      policies: z.record(z.enum(categories), z.array(z.enum(unitKinds))),
      changedAt: z.number(),
      changedBy: z.string(),
    }) satisfies z.ZodMiniType<Settings>,
)
