import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type UnitColumn, unitColumnNames } from '../../../lambdas/core/roster/columns.ts'
import { planImport, planWithoutBadRows } from '../../../lambdas/core/roster/plan.ts'
import type { WantedUnit } from '../../../lambdas/core/roster/row.ts'
import type { Unit } from '../../../lambdas/core/shared/unit.ts'

const groupA = `C${'a'.repeat(32)}`
const groupB = `C${'b'.repeat(32)}`

const unit = (code: string, more: Partial<Unit> = {}): Unit => ({
  code,
  kind: 'station',
  nameTh: 'สภ.ดอนสัก',
  nameEn: 'Don Sak',
  province: '84',
  point: { latitude: 9.3, longitude: 99.7 },
  coordinateSource: 'survey',
  ...more,
})

const fileOf = (wanted: readonly WantedUnit[], present: readonly UnitColumn[] = unitColumnNames) => ({
  columns: new Set(present),
  rows: wanted.map((one, index) => ({ row: index + 2, wanted: one })),
})

describe('planImport', () => {
  it('adds, changes with the fields it says, leaves and never deletes', () => {
    const current = [unit('A'), unit('B', { phone: '191' }), unit('C')]
    const plan = planImport(
      current,
      fileOf([
        unit('A'),
        unit('B', { nameTh: 'สภ.ใหม่', point: { latitude: 9.31, longitude: 99.7 } }),
        unit('D'),
      ]),
    )
    expect(plan.added.map(({ code }) => code)).toEqual(['D'])
    expect(plan.changed.map(({ unit: { code }, fields }) => [code, fields])).toEqual([
      ['B', ['nameTh', 'point', 'phone']],
    ])
    expect(plan.changed[0]?.unit).not.toHaveProperty('phone')
    expect(plan).toMatchObject({ unchanged: 1, notInFile: 1, problems: [] })
  })

  it('keeps what a missing column would have said, and a group and an English name that a cell leaves empty', () => {
    const current = [unit('A', { district: 'ดอนสัก', phone: '191', lineGroupId: groupA })]
    const { nameEn: _, coordinateSource: __, ...bare } = unit('A')
    const all = planImport(current, fileOf([bare]))
    expect(all.changed.map(({ fields }) => fields)).toEqual([['district', 'phone']])
    expect(all.changed[0]?.unit).toMatchObject({
      nameEn: 'Don Sak',
      coordinateSource: 'survey',
      lineGroupId: groupA,
    })
    const required: UnitColumn[] = ['code', 'kind', 'nameTh', 'province', 'latitude', 'longitude']
    expect(planImport(current, fileOf([bare], required))).toMatchObject({ changed: [], unchanged: 1 })
  })

  it('takes new coordinates for the operator’s, and the Thai name where there is no English one', () => {
    const {
      nameEn: _,
      coordinateSource: __,
      ...bare
    } = unit('A', { point: { latitude: 9.4, longitude: 99.7 } })
    expect(planImport([], fileOf([bare])).added[0]).toMatchObject({
      nameEn: 'สภ.ดอนสัก',
      coordinateSource: 'operator',
    })
    expect(planImport([unit('A')], fileOf([bare])).changed[0]?.fields).toEqual(['point', 'coordinateSource'])
  })

  it('lets two units exchange their groups', () => {
    const current = [unit('A', { lineGroupId: groupA }), unit('B', { lineGroupId: groupB })]
    const plan = planImport(
      current,
      fileOf([unit('A', { lineGroupId: groupB }), unit('B', { lineGroupId: groupA })]),
    )
    expect(plan).toMatchObject({ problems: [], changed: [{}, {}] })
  })

  it.each([
    ['a unit that the file does not name', [unit('B')]],
    ['a unit whose row leaves its group as it is', [unit('B'), unit('A')]],
  ])('refuses a group that belongs to %s', (_name, wanted) => {
    const [first, ...rest] = wanted
    const file = fileOf([{ ...(first as Unit), lineGroupId: groupA }, ...rest])
    const { problems } = planImport([unit('A', { lineGroupId: groupA })], file)
    expect(problems).toEqual([{ row: 2, fault: { fault: 'groupTaken', unit: 'A' } }])
    expect(planWithoutBadRows([unit('A', { lineGroupId: groupA })], file).added).toEqual([])
  })

  it('leaves out in turn what a left-out row would have made room for', () => {
    const current = [unit('A', { lineGroupId: groupA }), unit('B', { lineGroupId: groupB })]
    const plan = planWithoutBadRows(
      current,
      fileOf([unit('B', { lineGroupId: groupA }), unit('C', { lineGroupId: groupB })]),
    )
    expect(plan.problems.map(({ row }) => row)).toEqual([2, 3])
    expect(plan).toMatchObject({ added: [], changed: [], notInFile: 2 })
  })

  it('changes nothing the second time, and never links a group twice', () => {
    const anyUnit = fc
      .record({
        code: fc.constantFrom('A', 'B', 'C', 'D'),
        nameTh: fc.constantFrom('ก', 'ข'),
        phone: fc.constantFrom('191', undefined),
        lineGroupId: fc.constantFrom(groupA, groupB, undefined),
      })
      .map(({ code, nameTh, phone, lineGroupId }) =>
        unit(code, { nameTh, ...(phone && { phone }), ...(lineGroupId && { lineGroupId }) }),
      )
    const uniqueUnits = fc.uniqueArray(anyUnit, { selector: ({ code }) => code })
    const roster = uniqueUnits.map((units) =>
      units.filter(
        ({ lineGroupId }, index) => units.findIndex((u) => u.lineGroupId === lineGroupId) === index,
      ),
    )
    const present = fc.constantFrom<readonly UnitColumn[]>(unitColumnNames, ['code', 'kind', 'nameTh'])
    fc.assert(
      fc.property(roster, uniqueUnits, present, (current, wanted, names) => {
        const apply = (plan: ReturnType<typeof planImport>) => [
          ...new Map(
            [...current, ...plan.added, ...plan.changed.map((change) => change.unit)].map((u) => [u.code, u]),
          ).values(),
        ]
        const file = fileOf(wanted, names)
        const first = planWithoutBadRows(current, file)
        const after = apply(first)
        const groups = after.flatMap(({ lineGroupId }) => (lineGroupId ? [lineGroupId] : []))
        expect(new Set(groups).size).toBe(groups.length)
        const bad = new Set(first.problems.map(({ row }) => row))
        const again = planImport(after, { ...file, rows: file.rows.filter(({ row }) => !bad.has(row)) })
        expect(again).toMatchObject({ added: [], changed: [], problems: [] })
      }),
    )
  })
})
