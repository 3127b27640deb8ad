import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { planImport } from '../../../lambdas/core/roster/plan.ts'
import { readRosterFile } from '../../../lambdas/core/roster/roster-file.ts'
import type { Unit } from '../../../lambdas/core/shared/unit.ts'

/** The simulated LINE group of a demonstration unit: the same on every machine. */
export const simulatedGroupId = (code: string): string =>
  `C${createHash('sha256').update(`ess-help-me/${code}`).digest('hex').slice(0, 32)}`

/**
 * The demonstration roster, each unit with its simulated LINE group: stations at district seats, and a
 * 191 centre, a team and a command at each provincial seat. It shows the service; it is no list of real stations.
 */
export const demonstrationRoster = (): Unit[] => {
  const sheet = parse(readFileSync(new URL('demonstration.csv', import.meta.url), 'utf8'))
  const file = readRosterFile(sheet)
  if (file.fileFaults.length > 0 || file.problems.length > 0) {
    throw new Error(`demonstration.csv: ${JSON.stringify([...file.fileFaults, ...file.problems])}`)
  }
  return planImport([], file).added.map((unit) => ({ ...unit, lineGroupId: simulatedGroupId(unit.code) }))
}
