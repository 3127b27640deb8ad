import { type IncidentSummary, momentsOf } from '../../../core/operator/incidents/incident-summary.ts'
import { statusOf } from '../../../core/report/report.ts'
import { caseCode } from '../../../core/report/report-id.ts'
import type { UnitSnapshot } from '../../../core/report/routing.ts'
import type { IncidentRow } from './contract.ts'

/** A unit by its name; its phone is for those who open the incident's unit. */
export const unitName = ({ code, kind, nameTh, nameEn }: UnitSnapshot) => ({ code, kind, nameTh, nameEn })

export const rowOf = (sketch: IncidentSummary): IncidentRow => {
  const { id, version, acceptedAt, category, scene, climbed, routing, sameAs } = sketch
  const unit = sketch.holder?.unit ?? sketch.firstTold
  const district = routing?.address?.district
  return {
    id,
    caseCode: caseCode(id),
    acceptedAt,
    status: statusOf(sketch),
    scene,
    category,
    province: routing?.province ?? 'unknown',
    ...(district && { district }),
    ...(unit && { unit: unitName(unit) }),
    ...momentsOf(sketch),
    climbed,
    alsoReported: sketch.alsoReportedBy.length,
    ...(sameAs && { sameAs: sameAs.report }),
    version,
  }
}
