import type { Account } from '../access/account.ts'
import { maySee } from '../access/may-see.ts'
import { openFollowUp } from '../care/care.ts'
import { countedNow } from '../figures/counted.ts'
import type { Care, Report } from '../report/model.ts'
import { isEnded, type Scene, transitions } from '../report/scene.ts'
import { can } from '../shared/permissions.ts'

/** What can be done with a report from the back office. */
export const operatorActions = [
  'acknowledge',
  'arrived',
  'close',
  'reroute',
  'note',
  'forward',
  'merge',
  'acceptCare',
  'followedUp',
  'closeCare',
] as const
export type OperatorActionName = (typeof operatorActions)[number]

/** What this account may do with a report as it is now (`now` in epoch ms): shown as buttons, and asked again by each action. */
export const actionsFor = (account: Account, report: Report, now: number): readonly OperatorActionName[] => {
  if (!maySee(account, report)) return []
  const { province } = countedNow(report)
  const acts = can(account, 'act', province)
  const cares = can(account, 'care', province)
  return operatorActions.filter((action) => {
    switch (action) {
      case 'note':
        return acts || cares
      case 'acceptCare':
      case 'followedUp':
      case 'closeCare':
        return cares && careAllows(action, report.care, now)
      default:
        return acts && sceneAllows(action, report)
    }
  })
}

const sceneAllows = (
  action: Exclude<OperatorActionName, 'note' | 'acceptCare' | 'followedUp' | 'closeCare'>,
  { scene, care, sameAs, routing, holder }: Report,
): boolean => {
  const isIn = (from: readonly Scene[]): boolean => from.includes(scene)
  switch (action) {
    // Until it is routed, nobody knows who is near.
    case 'acknowledge':
      return routing !== undefined && isIn(transitions.acknowledge.from)
    case 'reroute':
      return routing !== undefined && !isEnded(scene)
    // Who it is that arrives, ends or hands over, only an acknowledgement says.
    case 'arrived':
      return holder !== undefined && isIn(transitions.arrived.from)
    case 'close':
      return holder !== undefined && isIn(transitions.closed.from)
    case 'forward':
      return holder !== undefined && isIn(transitions.forward.from) && (!care || care.closed !== undefined)
    case 'merge':
      return sameAs === undefined
  }
}

const careAllows = (
  action: 'acceptCare' | 'followedUp' | 'closeCare',
  care: Care | undefined,
  now: number,
): boolean => {
  if (!care?.team || care.closed) return false
  switch (action) {
    case 'acceptCare':
      return !care.accepted
    case 'followedUp': {
      const due = care.followUps[openFollowUp(care)]
      return care.accepted !== undefined && due !== undefined && due.dueAt <= now
    }
    case 'closeCare':
      return care.accepted !== undefined
  }
}
