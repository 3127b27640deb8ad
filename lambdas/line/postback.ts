import { type Category, categoryByNumber, categoryNumber } from '../core/category.ts'
import type { Input } from '../core/conversation-state.ts'
import { type ReportId, readReportId } from '../core/report-id.ts'
import { type ResponderAction, responderActions } from '../core/texts/responders.ts'

/** What a button of ours carries, at most 300 characters: short codes, the session, never personal data. */
export const postbacks = {
  start: 'do=start',
  category: (category: Category, session: string) => `do=category&n=${categoryNumber(category)}&s=${session}`,
  /** Opens the keyboard; the press itself says nothing. */
  typePhone: (session: string) => `do=type&s=${session}`,
  knownPhone: (session: string) => `do=known&s=${session}`,
  skipPhone: (session: string) => `do=skip&s=${session}`,
  cancel: (session: string) => `do=cancel&s=${session}`,
  respond: (action: ResponderAction, report: ReportId) => `do=respond&a=${action}&r=${report}`,
} as const

/** What a press in the 1:1 chat means. */
export const readChatPostback = (data: string): Input => {
  const fields = new URLSearchParams(data)
  const session = fields.get('s') ?? ''
  switch (fields.get('do')) {
    case 'start':
      return { kind: 'start' }
    case 'category': {
      const category = categoryByNumber(Number(fields.get('n')))
      return category ? { kind: 'category', category, session } : { kind: 'unknownButton' }
    }
    case 'type':
      return { kind: 'typing', session }
    case 'known':
      return { kind: 'knownPhone', session }
    case 'skip':
      return { kind: 'skipPhone', session }
    case 'cancel':
      return { kind: 'cancel', session }
    default:
      return { kind: 'unknownButton' }
  }
}

/** What a press in a group means; undefined for data that is not a button of a card. */
export const readGroupPostback = (
  data: string,
): { readonly action: ResponderAction; readonly report: ReportId } | undefined => {
  const fields = new URLSearchParams(data)
  const action = responderActions.find((one) => one === fields.get('a'))
  const report = readReportId(fields.get('r'))
  return fields.get('do') === 'respond' && action && report ? { action, report } : undefined
}
