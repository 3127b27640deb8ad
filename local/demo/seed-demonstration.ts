import type { Officer } from '../../lambdas/core/officers/officer.ts'
import type { Unit } from '../../lambdas/core/shared/unit.ts'
import type { DataDirectory } from '../runtime/data-directory.ts'
import type { Connection } from '../runtime/local-table.ts'
import { demonstrationAccounts, seedAccounts } from './demonstration-accounts.ts'
import { registerPlayers } from './registrations.ts'
import { seedOfficers } from './roster/seed-officers.ts'
import { seedRoster } from './simulated-groups.ts'

export interface DemonstrationWorld {
  readonly roster: readonly Unit[]
  readonly officers: readonly Officer[]
  /** The ids of the user pools. */
  readonly pools: readonly string[]
  readonly data: DataDirectory
  readonly connection: Connection & { readonly cognito: string }
  readonly report: (line: string) => void
}

/** Writes what is invented to a table, each part of it once: units, officers, and accounts of the back office. */
export const seedDemonstration = async (table: string, world: DemonstrationWorld): Promise<void> => {
  const { roster, officers, pools, data, connection, report } = world
  await data.keep(`demonstration-${table}.json`, async () => {
    await seedRoster(table, roster, connection)
    report(`A demonstration roster of ${roster.length} units is in place.`)
    return { units: roster.length }
  })
  await data.keep(`demonstration-officers-${table}.json`, async () => {
    await seedOfficers(table, officers, connection)
    await registerPlayers(table, officers, connection)
    return { officers: officers.length }
  })
  for (const pool of pools)
    await data.keep(`demonstration-accounts-${table}-${pool}.json`, async () => {
      await seedAccounts(table, pool, connection)
      return { accounts: demonstrationAccounts.length }
    })
}
