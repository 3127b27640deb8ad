import type { RegisteredOfficers, UnitRecord, UnitRecords } from '../../../core/operator/units/ports.ts'
import { silencesOfUnit } from '../../../core/operator/units/silence.ts'
import type { UnitBody } from './contract.ts'

/** A unit as the pages show it, its group's id left out. */
export const shownUnit = (record: UnitRecord, registered: number, now: number): UnitBody => {
  const { unit, version, link, drills } = record
  const { lineGroupId, linksByCode: _, ...row } = unit
  const codeExpiresAt = link.code && !link.code.isSpent ? link.code.expiresAt : 0
  return {
    ...row,
    isLinked: lineGroupId !== undefined,
    ...(link.linkedAt !== undefined && { linkedAt: link.linkedAt }),
    ...(codeExpiresAt > now && { codeExpiresAt }),
    ...(drills.last && { lastDrill: shownDrill(drills.last) }),
    registeredOfficers: registered,
    silences: [...silencesOfUnit(record, registered, now)],
    version,
  }
}

const shownDrill = ({ sentAt, answer }: NonNullable<UnitRecord['drills']['last']>) => ({
  ...(sentAt !== undefined && { sentAt }),
  ...(answer && { answeredAt: answer.at, answeredBy: answer.by }),
})

export interface ShownPorts {
  readonly units: UnitRecords
  readonly registered: RegisteredOfficers
}

/** A unit as it is now; undefined where there is none. */
export const unitNow = async (
  code: string,
  now: number,
  { units, registered }: ShownPorts,
): Promise<UnitBody | undefined> => {
  const [record, counts] = await Promise.all([units.find(code), registered.byUnit()])
  return record && shownUnit(record, counts.get(code) ?? 0, now)
}
