import { tableOfficerRoster } from '../../lambdas/adapters/dynamodb/officers/officer-roster.ts'
import { tableOfficers } from '../../lambdas/adapters/dynamodb/officers/officers.ts'
import type { Officer } from '../../lambdas/core/officers/officer.ts'
import { officerRegister } from '../../lambdas/core/officers/registration.ts'
import { type Connection, openLocalTable } from '../runtime/local-table.ts'
import { playerOf } from './simulated-groups.ts'

const open = (tableName: string, connection: Connection) => {
  const table = openLocalTable(tableName, connection)
  return {
    officers: officerRegister(tableOfficers(table)),
    roster: tableOfficerRoster(table),
    close: () => table.client.destroy(),
  }
}

/** The provinces whose officers have registered already: Bangkok and Chiang Mai, where one tries first. */
const settled: readonly string[] = ['10', '50']
/** These are left for whoever wants to register; `docs/officers.md` names them. */
const free: readonly string[] = ['DEMO-0001', 'DEMO-0002']

/** Registers some of the demonstration officers as the people who play them in the groups. */
export const registerPlayers = async (
  tableName: string,
  roster: readonly Officer[],
  connection: Connection,
): Promise<void> => {
  const { officers, close } = open(tableName, connection)
  try {
    const players = roster.filter(
      ({ number, province }) => settled.includes(province) && !free.includes(number),
    )
    for (const officer of players) await officers.register(officer, playerOf(officer), Date.now())
  } finally {
    close()
  }
}

/** For so long what was read of all officers is good enough for the simulator to show (ms). */
const freshFor = 1_000

/**
 * Says which of these people have registered as officers, for the simulator to show: as last known where the table is
 * busy, since a mark beside a name is worth no error.
 */
export const registrationsIn = (tableName: string, connection: Connection) => {
  const { roster, close } = open(tableName, connection)
  let known: ReadonlySet<string> = new Set()
  let reading: Promise<void> | undefined
  let readAt = Number.NEGATIVE_INFINITY
  const read = async (): Promise<void> => {
    try {
      known = new Set((await roster.all()).flatMap(({ registered }) => registered?.userId ?? []))
      readAt = Date.now()
    } catch {
      // The next question reads again.
    } finally {
      reading = undefined
    }
  }
  return {
    async among(userIds: readonly string[]): Promise<ReadonlySet<string>> {
      if (Date.now() - readAt > freshFor) {
        reading ??= read()
        await reading
      }
      return new Set(userIds.filter((userId) => known.has(userId)))
    },
    close: async () => close(),
  }
}
