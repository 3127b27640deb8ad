import { expect, test } from 'vitest'
import type { UnitKind } from '../../../../lambdas/core/shared/unit.ts'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { unitsFor } from '../../../../web/back-office/pages/incident/actions/unit-options.ts'

const named = (code: string, kind: UnitKind = 'station') => ({ code, kind, nameTh: code, nameEn: code })
const listed = (code: string, kind: UnitKind = 'station') => ({ ...named(code, kind), isLinked: true })
const notice = (code: string, kind: UnitKind = 'station'): Incident['notices'][number] => ({
  key: code,
  to: code,
  what: 'card',
  unit: named(code, kind),
  isSilent: false,
  state: { kind: 'sent', attempts: 1 },
})
const candidate = (code: string, metres: number) => ({
  unit: named(code),
  metres,
  isLinked: true,
  isChosen: false,
  seenByPlaceIndex: true,
})

const incident: Pick<Incident, 'notices' | 'routing'> = {
  notices: [notice('A'), notice('A'), notice('T', 'team')],
  routing: {
    decidedAt: 0,
    method: 'roster',
    reason: 'nearestStation',
    explanation: '',
    flags: [],
    candidates: [candidate('C', 900), candidate('A', 100), candidate('B', 400)],
  },
}
const roster = [
  listed('A'),
  listed('B'),
  listed('C'),
  listed('D'),
  listed('E', 'centre191'),
  listed('T', 'team'),
]
const codes = (units: readonly { code: string }[]) => units.map(({ code }) => code)

test('each police unit stands once: told, then nearby by distance, then all others', () => {
  const { told, nearby, others } = unitsFor(incident, roster)
  expect(codes(told)).toEqual(['A'])
  expect(codes(nearby)).toEqual(['B', 'C'])
  expect(codes(others)).toEqual(['D', 'E'])
})

test('before the roster is there, those nearby can be chosen', () => {
  expect(codes(unitsFor(incident, []).nearby)).toEqual(['B', 'C'])
})
