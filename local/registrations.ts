import type { Officer } from '../lambdas/core/officers/officer.ts'
import { officerRegister } from '../lambdas/core/officers/registration.ts'
import { tableOfficerRoster } from '../lambdas/dynamo/officer-roster.ts'
import { tableOfficers } from '../lambdas/dynamo/officers.ts'
import { playerOf } from './demonstration.ts'
import { type Connection, openLocalTable } from './local-table.ts'

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

/** Says which of these people have registered as officers, for the simulator to show. */
export const registrationsIn = (tableName: string, connection: Connection) => {
  const { roster, close } = open(tableName, connection)
  return {
    async among(userIds: readonly string[]): Promise<ReadonlySet<string>> {
      // One reading of them all: the page may ask for hundreds of people at once.
      const known = new Set((await roster.all()).map((officer) => officer.registered?.userId))
      return new Set(userIds.filter((userId) => known.has(userId)))
    },
    close: async () => close(),
  }
}
