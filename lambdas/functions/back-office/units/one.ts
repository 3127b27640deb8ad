import type { Context } from 'hono'
import type { UnitRecord } from '../../../core/operator/units/ports.ts'
import { type Capability, can } from '../../../core/shared/permissions.ts'
import type { BackOfficeEnv } from '../http/context.ts'
import type { AuditSubject } from '../http/new-routes.ts'
import { respondWithProblem } from '../http/problem.ts'
import { type ShownPorts, unitNow } from './unit-shown.ts'

/** How the audit log names a unit. */
export const unitSubject = ({ unit }: UnitRecord): AuditSubject => ({
  subject: unit.code,
  subjectId: unit.code,
  province: unit.province,
})

/** Finds a unit for an account that may do this where the unit is, does it with it, or says why not. */
export const withUnit = async <Answer>(
  c: Context<BackOfficeEnv>,
  capability: Capability,
  code: string,
  { units }: ShownPorts,
  use: (record: UnitRecord) => Promise<Answer>,
) => {
  const record = await units.find(code)
  if (!record) return respondWithProblem(c, 'notFound')
  return can(c.var.account, capability, record.unit.province)
    ? use(record)
    : respondWithProblem(c, 'otherProvince')
}

/** Answers with the unit as it is now. */
export const showUnit = async (c: Context<BackOfficeEnv>, code: string, ports: ShownPorts) => {
  const unit = await unitNow(code, c.var.now(), ports)
  return unit ? c.json(unit, 200) : respondWithProblem(c, 'notFound')
}
