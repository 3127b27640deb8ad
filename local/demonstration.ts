import { createHash } from 'node:crypto'
import type { Unit } from '../lambdas/core/unit.ts'
import { importedRoster } from '../lambdas/dynamo/roster-import.ts'
import { openTable } from '../lambdas/dynamo/table.ts'
import type { SimulatedGroup } from './line/groups.ts'

const people = ['เจ้าหน้าที่ ก', 'เจ้าหน้าที่ ข', 'เจ้าหน้าที่ ค'] as const

const memberId = (group: string, number: number): string =>
  `U${createHash('sha256').update(`${group}/${number}`).digest('hex').slice(0, 32)}`

/** The simulated LINE group of each unit, with a few people in it. */
export const simulatedGroups = (roster: readonly Unit[]): SimulatedGroup[] =>
  roster.flatMap(({ code, nameTh, lineGroupId }) =>
    lineGroupId
      ? [
          {
            id: lineGroupId,
            name: nameTh,
            unit: code,
            members: people.map((name, index) => ({ userId: memberId(lineGroupId, index), name })),
          },
        ]
      : [],
  )

/** How many units are written at once. */
const atOnce = 32

/** Writes those units of a roster that a table does not have. */
export const seedRoster = async (
  tableName: string,
  roster: readonly Unit[],
  connection: { readonly endpoint: string; readonly region: string },
): Promise<void> => {
  const table = openTable(tableName, {
    ...connection,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  try {
    const units = importedRoster(table)
    const known = new Set((await units.all()).map(({ code }) => code))
    const left = roster.filter(({ code }) => !known.has(code))
    const write = async (): Promise<void> => {
      for (let unit = left.pop(); unit; unit = left.pop()) await units.put(unit)
    }
    await Promise.all(Array.from({ length: atOnce }, write))
  } finally {
    table.client.destroy()
  }
}
