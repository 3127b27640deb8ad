import { tableOfficerRoster } from '../../../lambdas/adapters/dynamodb/officers/officer-roster.ts'
import { type Officer, officerKey } from '../../../lambdas/core/officers/officer.ts'
import { inWriteBatches } from '../../../lambdas/core/officers/ports.ts'
import { type Connection, openLocalTable } from '../../runtime/local-table.ts'

/** Writes those officers of a roster that a table does not have; the others, and who is registered, stay. */
export const seedOfficers = async (
  tableName: string,
  officers: readonly Officer[],
  connection: Connection,
): Promise<void> => {
  const table = openLocalTable(tableName, connection)
  try {
    const roster = tableOfficerRoster(table)
    const known = new Set((await roster.all()).map(({ number }) => officerKey(number)))
    const left = officers.filter(({ number }) => !known.has(officerKey(number)))
    for (const some of inWriteBatches(left)) await roster.put(some)
  } finally {
    table.client.destroy()
  }
}
