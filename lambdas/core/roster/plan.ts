import type { Unit } from '../shared/unit.ts'
import type { UnitColumn } from './columns.ts'
import type { UnitRowProblem } from './problem.ts'
import type { RosterFile, WantedUnitRow } from './roster-file.ts'
import type { WantedUnit } from './row.ts'

/** What an import does to the roster. Units that the file does not name stay as they are. */
export interface RosterPlan {
  readonly added: readonly Unit[]
  readonly changed: readonly { readonly unit: Unit; readonly fields: readonly ChangedField[] }[]
  /** In the file and in the roster, and the same in both. */
  readonly unchanged: number
  /** In the roster only. */
  readonly notInFile: number
  /** Units that link by codes, whose group in the file is another than theirs and is passed over. */
  readonly groupsPassedOver: readonly string[]
  readonly problems: readonly UnitRowProblem[]
}

const fields = [
  'kind',
  'nameTh',
  'nameEn',
  'province',
  'district',
  'point',
  'coordinateSource',
  'phone',
  'lineGroupId',
] as const satisfies (keyof Unit)[]
type ChangedField = (typeof fields)[number]

const samePoint = (a: Unit['point'], b: Unit['point']): boolean =>
  a.latitude === b.latitude && a.longitude === b.longitude

const changedFields = (before: Unit, after: Unit): ChangedField[] =>
  fields.filter((field) =>
    field === 'point' ? !samePoint(before.point, after.point) : before[field] !== after[field],
  )

/**
 * The unit after the import. A column that the file lacks changes nothing; an empty cell removes the
 * district or the phone, but never an English name, and never unlinks a LINE group; a unit that links by codes keeps
 * what they made. Without a word on their source, coordinates that are new are the operator's own.
 */
const merge = (wanted: WantedUnit, current: Unit | undefined, columns: ReadonlySet<UnitColumn>): Unit => {
  const district = columns.has('district') ? wanted.district : current?.district
  const phone = columns.has('phone') ? wanted.phone : current?.phone
  const lineGroupId = current?.linksByCode
    ? current.lineGroupId
    : (wanted.lineGroupId ?? current?.lineGroupId)
  const known = current && samePoint(current.point, wanted.point) ? current.coordinateSource : undefined
  return {
    code: wanted.code,
    kind: wanted.kind,
    nameTh: wanted.nameTh,
    nameEn: wanted.nameEn ?? current?.nameEn ?? wanted.nameTh,
    province: wanted.province,
    ...(district === undefined ? {} : { district }),
    point: wanted.point,
    coordinateSource: wanted.coordinateSource ?? known ?? 'operator',
    ...(phone === undefined ? {} : { phone }),
    ...(lineGroupId === undefined ? {} : { lineGroupId }),
    ...(current?.linksByCode && { linksByCode: true }),
  }
}

/** Whether the row names a group that the unit does not get. */
const isPassedOver = (wanted: WantedUnit, after: Unit | undefined): boolean =>
  wanted.lineGroupId !== undefined && wanted.lineGroupId !== after?.lineGroupId

/** Rows that want a LINE group which, after the import, another unit would have too. */
const takenGroups = (rows: readonly WantedUnitRow[], after: ReadonlyMap<string, Unit>): UnitRowProblem[] => {
  const owners = Map.groupBy(
    [...after.values()].filter(({ lineGroupId }) => lineGroupId !== undefined),
    ({ lineGroupId }) => lineGroupId,
  )
  return rows.flatMap(({ row, wanted }) => {
    if (wanted.lineGroupId === undefined || isPassedOver(wanted, after.get(wanted.code))) return []
    const rival = owners.get(wanted.lineGroupId)?.find(({ code }) => code !== wanted.code)
    return rival === undefined ? [] : [{ row, fault: { fault: 'groupTaken', unit: rival.code } as const }]
  })
}

/** What to write so that the roster is as the file's good rows want it. */
export const planImport = (
  current: readonly Unit[],
  { rows, columns }: Pick<RosterFile, 'rows' | 'columns'>,
): RosterPlan => {
  const before = new Map(current.map((unit) => [unit.code, unit]))
  const wanted = rows.map((row) => merge(row.wanted, before.get(row.wanted.code), columns))
  const after = new Map([...before, ...wanted.map((unit) => [unit.code, unit] as const)])
  const added = wanted.filter(({ code }) => !before.has(code))
  const changed = wanted.flatMap((unit) => {
    const old = before.get(unit.code)
    const differing = old === undefined ? [] : changedFields(old, unit)
    return differing.length === 0 ? [] : [{ unit, fields: differing }]
  })
  return {
    added,
    changed,
    unchanged: wanted.length - added.length - changed.length,
    notInFile: after.size - wanted.length,
    groupsPassedOver: rows
      .filter((row) => isPassedOver(row.wanted, after.get(row.wanted.code)))
      .map((row) => row.wanted.code),
    problems: takenGroups(rows, after),
  }
}

/** The same without the rows that stand in each other's way; their problems are in the plan. */
export const planWithoutBadRows = (
  current: readonly Unit[],
  file: Pick<RosterFile, 'rows' | 'columns'>,
): RosterPlan => {
  const plan = planImport(current, file)
  if (plan.problems.length === 0) return plan
  const bad = new Set(plan.problems.map(({ row }) => row))
  const rest = planWithoutBadRows(current, {
    columns: file.columns,
    rows: file.rows.filter(({ row }) => !bad.has(row)),
  })
  return { ...rest, problems: [...plan.problems, ...rest.problems].toSorted((a, b) => a.row - b.row) }
}
