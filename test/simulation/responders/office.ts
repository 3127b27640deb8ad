import {
  changeAsOperator,
  mergeAsOperator,
  noteAsOperator,
} from '../../../lambdas/core/operator/change-report.ts'
import {
  type OperatorAction,
  type OperatorPress,
  pressForUnit,
} from '../../../lambdas/core/operator/press-for-unit.ts'
import { reroute } from '../../../lambdas/core/operator/reroute.ts'
import { careOutcomes } from '../../../lambdas/core/shared/care-outcome.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'
import type { Chance } from '../../../local/demo/chance.ts'
import type { ProcessPorts } from './ports.ts'
import type { Service } from './service.ts'
import type { Timetable } from './timetable.ts'

interface Parts {
  readonly timetable: Timetable
  readonly chance: Chance
  readonly service: Service
}

/** Whoever sits in the back office: of some reports they do something, at any moment and sensible or not. */
export interface Office {
  readonly watch: (id: ReportId) => void
}

const minute = 60_000
const deeds = {
  acknowledge: 30,
  arrived: 10,
  closed: 10,
  forward: 5,
  reroute: 25,
  note: 5,
  merge: 5,
  care: 10,
}

export const newOffice = ({ timetable, chance, service }: Parts): Office => {
  let events = 0
  let before: ReportId | undefined
  const doSomething = (id: ReportId, other: ReportId): void => {
    events += 1
    const event = `O${events}`
    const deedOf = ({ now }: ProcessPorts): OperatorAction => ({
      by: { kind: 'backOffice', account: 'a', name: 'อรทัย', role: 'operator191', spokeWith: 'ด.ต.มานะ' },
      event,
      at: now(),
    })
    const press = (ports: ProcessPorts, one: OperatorPress) =>
      changeAsOperator(id, (report) => pressForUnit(report, one, deedOf(ports)), ports)
    const deed = chance.kind(deeds)
    service.office(deed === 'merge' ? [id, other] : [id], async (ports) => {
      const report = await ports.reports.load(id)
      if (!report) return
      switch (deed) {
        case 'acknowledge': {
          const units = report.routing?.candidates.map(({ unit }) => unit.code) ?? []
          return press(ports, { action: deed, unit: chance.one(units.length > 0 ? units : ['ST-100']) })
        }
        case 'arrived':
        case 'closed':
        case 'forward':
          return press(ports, { action: deed })
        case 'care': {
          const action = chance.one(['acceptCare', 'followedUp', 'closeCare'] as const)
          if (action !== 'closeCare') return press(ports, { action })
          return press(ports, { action, outcome: chance.one(careOutcomes) })
        }
        case 'reroute': {
          const unit = chance.one(await ports.roster.all())
          const call = { unit, reason: 'เพิ่มกำลัง' }
          return changeAsOperator(id, (one) => reroute(one, call, deedOf(ports)), ports)
        }
        case 'note':
          return noteAsOperator(id, 'โทรแล้ว', deedOf(ports), ports)
        case 'merge': {
          const twin = await ports.reports.load(other)
          return twin && mergeAsOperator(report, twin, deedOf(ports), ports)
        }
      }
    })
  }
  return {
    watch(id) {
      const other = before ?? id
      before = id
      const count = chance.happens(0.3) ? chance.between(1, 6) : 0
      const within = chance.one([2 * minute, 15 * minute, 60 * minute])
      for (let nth = 0; nth < count; nth += 1)
        timetable.at(timetable.now() + chance.between(0, within), () => doSomething(id, other))
    },
  }
}
