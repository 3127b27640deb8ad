import { responderActions } from '../../../core/report/actions.ts'
import { readReportId } from '../../../core/report/report-id.ts'
import type { GroupPress } from '../../../core/responses/group-message.ts'
import { careOutcomes } from '../../../core/shared/care-outcome.ts'

/** What a button in a group carries, at most 300 characters: short codes, never personal data. */
export const groupPostback = (press: GroupPress): string => {
  switch (press.kind) {
    case 'respond':
      return `do=respond&a=${press.action}&r=${press.report}${press.outcome ? `&o=${press.outcome}` : ''}`
    case 'confirmLink':
      return `do=link&t=${encodeURIComponent(press.token)}`
    case 'drill':
      return `do=drill&d=${encodeURIComponent(press.drill)}`
  }
}

/** What a press in a group means; undefined for data that is no button of ours. */
export const readGroupPostback = (data: string): GroupPress | undefined => {
  const fields = new URLSearchParams(data)
  switch (fields.get('do')) {
    case 'respond': {
      const action = responderActions.find((one) => one === fields.get('a'))
      const report = readReportId(fields.get('r'))
      const outcome = careOutcomes.find((one) => one === fields.get('o'))
      if (!action || !report || (action === 'closeCare') !== (outcome !== undefined)) return undefined
      return { kind: 'respond', action, report, ...(outcome && { outcome }) }
    }
    case 'link': {
      const token = fields.get('t')
      return token ? { kind: 'confirmLink', token } : undefined
    }
    case 'drill': {
      const drill = fields.get('d')
      return drill ? { kind: 'drill', drill } : undefined
    }
    default:
      return undefined
  }
}
