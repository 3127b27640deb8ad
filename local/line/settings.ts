import * as z from 'zod'
import type { Store } from './state/store.ts'

const settings = z.strictObject({
  webhookUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  webhookActive: z.boolean(),
  redelivery: z.boolean(),
  /** Waiting time before each further try, in milliseconds; its length is the number of tries. */
  redeliveryDelaysMs: z.array(z.number().int().min(0).max(86_400_000)).max(20),
  webhookTimeoutMs: z.number().int().min(10).max(60_000),
  /** Messages that may be pushed in a calendar month; null is no limit. */
  monthlyLimit: z.number().int().min(0).nullable(),
  /**
   * Which events of a group name the person: all of them, only `messages` (LINE promises no more), or none, as
   * where people use LINE on a computer.
   */
  groupUserIds: z.enum(['always', 'messages', 'never']),
  /** Added to the clock for token, key and month limits, to try them without waiting. */
  clockOffsetMs: z.number().int(),
})

/** What an operator of the fake platform can turn while it runs; kept over restarts. */
export const settingsChange = settings.partial()

type Settings = z.infer<typeof settings>

const DEFAULTS: Settings = {
  webhookUrl: null,
  webhookActive: true,
  redelivery: true,
  redeliveryDelaysMs: [1_000, 5_000, 30_000, 120_000],
  webhookTimeoutMs: 2_000,
  monthlyLimit: null,
  groupUserIds: 'always',
  clockOffsetMs: 0,
}

export interface PlatformSettings {
  read(): Settings
  change(changes: z.infer<typeof settingsChange>): Settings
}

export function keepSettings({ db }: Store): PlatformSettings {
  const save = db.prepare(
    'insert into settings (name, value) values (?, ?) on conflict do update set value = excluded.value',
  )
  const stored = db.prepare("select value from settings where name = 'settings'").get() as
    | { value: string }
    | undefined
  let current: Settings = { ...DEFAULTS, ...(stored && (JSON.parse(stored.value) as Settings)) }
  return {
    read: () => current,
    change(changes) {
      current = { ...current, ...(JSON.parse(JSON.stringify(changes)) as Settings) }
      save.run('settings', JSON.stringify(current))
      return current
    },
  }
}
