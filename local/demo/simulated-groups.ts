import { createHash } from 'node:crypto'
import { importedRoster } from '../../lambdas/adapters/dynamodb/units/roster-import.ts'
import type { Officer } from '../../lambdas/core/officers/officer.ts'
import { formatPhone } from '../../lambdas/core/shared/phone.ts'
import type { Unit } from '../../lambdas/core/shared/unit.ts'
import type { SimulatedGroup } from '../line/state/groups.ts'
import { type Connection, openLocalTable } from '../runtime/local-table.ts'

const people = ['เจ้าหน้าที่ ก', 'เจ้าหน้าที่ ข'] as const

const userIdOf = (...parts: readonly string[]): string =>
  `U${createHash('sha256').update(parts.join('/')).digest('hex').slice(0, 32)}`

/** The LINE user who plays an officer of the demonstration roster. */
export const playerOf = ({ number }: Officer): string => userIdOf('officer', number)

/** The simulated LINE group of each unit: its officers of the roster, and people who are on no roster. */
export const simulatedGroups = (roster: readonly Unit[], officers: readonly Officer[]): SimulatedGroup[] => {
  const ofUnit = Map.groupBy(officers, ({ unit }) => unit)
  return roster.flatMap(({ code, nameTh, lineGroupId }) =>
    lineGroupId
      ? [
          {
            id: lineGroupId,
            name: nameTh,
            unit: code,
            members: [
              ...(ofUnit.get(code) ?? []).map(playing),
              ...people.map((name, index) => ({ userId: userIdOf(lineGroupId, String(index)), name })),
            ],
          },
        ]
      : [],
  )
}

const playing = (officer: Officer) => ({
  userId: playerOf(officer),
  name: `${officer.rank} ${officer.nameTh}`.trim(),
  about: `${officer.role} · ${officer.number} · ${formatPhone(officer.phone)}`,
})

/** How many units are written at once. */
const atOnce = 32

/** Writes those units of a roster that a table does not have. */
export const seedRoster = async (
  tableName: string,
  roster: readonly Unit[],
  connection: Connection,
): Promise<void> => {
  const table = openLocalTable(tableName, connection)
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
