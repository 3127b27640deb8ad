import type { WantedRow } from '../shared/spreadsheet/file.ts'
import type { Unit } from '../shared/unit.ts'
import { type Officer, officerKey } from './officer.ts'
import type { OfficerFile, WantedOfficer } from './officer-file.ts'
import type { OfficerFault, OfficerProblem } from './problem.ts'
import { type OfficerRole, roleFinder } from './role.ts'
import { unitFinder } from './unit-finder.ts'

/** What an import does to the roster. Officers whom the file does not name stay as they are. */
export interface OfficerPlan {
  readonly added: readonly Officer[]
  readonly changed: readonly { readonly officer: Officer; readonly fields: readonly OfficerField[] }[]
  /** In the file and in the roster, and the same in both. */
  readonly unchanged: number
  /** In the roster only. */
  readonly notInFile: readonly Officer[]
  readonly problems: readonly OfficerProblem[]
}

/** What there is when a file comes. */
export interface KnownRoster {
  readonly officers: readonly Officer[]
  readonly units: readonly Unit[]
  readonly roles: readonly OfficerRole[]
}

const fields = ['number', 'rank', 'nameTh', 'role', 'province', 'unit', 'phone'] as const
export type OfficerField = (typeof fields)[number]

/**
 * What to write so that the roster is as the file's good rows want it. A column that the file lacks changes
 * nothing, an empty cell removes the rank or the unit, and who is registered stays: a new phone on file is
 * what the next one must prove.
 */
export const planOfficers = (
  { officers, units, roles }: KnownRoster,
  { rows, columns }: Pick<OfficerFile, 'rows' | 'columns'>,
): OfficerPlan => {
  const before = new Map(officers.map((officer) => [officerKey(officer.number), officer]))
  const roleOf = roleFinder(roles)
  const unitOf = unitFinder(units)

  const read = ({ wanted }: WantedRow<WantedOfficer>): { officer: Officer; faults: OfficerFault[] } => {
    const { roleText, unitText, ...row } = wanted
    const current = before.get(officerKey(row.number))
    const role = roleOf(roleText)
    const named = columns.has('unit') ? unitText : (current?.unit ?? '')
    const unit = named === '' ? undefined : unitOf(named, row.province)
    return {
      officer: {
        ...row,
        rank: columns.has('rank') ? row.rank : (current?.rank ?? ''),
        role: role ?? roleText,
        ...(unit !== undefined && 'code' in unit && { unit: unit.code }),
        ...(current?.registered && { registered: current.registered }),
      },
      faults: [
        ...(role === undefined ? [{ fault: 'unknownRole' as const, value: roleText, known: roles }] : []),
        ...(unit !== undefined && 'fault' in unit ? [unit] : []),
      ],
    }
  }

  const outcomes = rows.map((row) => ({ row: row.row, ...read(row) }))
  const good = outcomes.filter(({ faults }) => faults.length === 0).map(({ officer }) => officer)
  const added = good.filter(({ number }) => !before.has(officerKey(number)))
  const changed = good.flatMap((officer) => {
    const old = before.get(officerKey(officer.number))
    const differing = old === undefined ? [] : fields.filter((field) => old[field] !== officer[field])
    return differing.length === 0 ? [] : [{ officer, fields: differing }]
  })
  const named = new Set(rows.map(({ wanted }) => officerKey(wanted.number)))
  return {
    added,
    changed,
    unchanged: good.length - added.length - changed.length,
    notInFile: officers.filter(({ number }) => !named.has(officerKey(number))),
    problems: outcomes.flatMap(({ row, faults }) => faults.map((fault) => ({ row, fault }))),
  }
}
