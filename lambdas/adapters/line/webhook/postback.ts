import type { ChatInput } from '../../../core/conversation/conversation-state.ts'
import { type ReporterRole, reporterRoles } from '../../../core/report/amendment.ts'
import { readReportId } from '../../../core/report/report-id.ts'
import { type Category, categoryByNumber, categoryNumber } from '../../../core/shared/category.ts'
import type { ReportId } from '../../../core/shared/report-id.ts'

/** What a button of ours carries, at most 300 characters: short codes, the session, never personal data. */
export const postbacks = {
  start: 'do=start',
  category: (category: Category, session: string) => `do=category&n=${categoryNumber(category)}&s=${session}`,
  /** Opens the keyboard; the press itself says nothing. */
  typePhone: (session: string) => `do=type&s=${session}`,
  knownPhone: (session: string) => `do=known&s=${session}`,
  skipPhone: (session: string) => `do=skip&s=${session}`,
  cancel: (session: string) => `do=cancel&s=${session}`,
  practise: 'do=practise',
  register: 'do=register',
  chatOnly: (report: ReportId) => `do=chatonly&r=${report}`,
  askWho: (report: ReportId) => `do=who&r=${report}`,
  who: (role: ReporterRole, report: ReportId) => `do=iam&w=${role}&r=${report}`,
  mistaken: (report: ReportId) => `do=mistaken&r=${report}`,
  notSafe: (report: ReportId) => `do=unsafe&r=${report}`,
} as const

/** What a press in the 1:1 chat means. */
export const readChatPostback = (data: string): ChatInput => {
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
    case 'practise':
      return { kind: 'practise' }
    case 'register':
      return { kind: 'register' }
    default:
      return readReportButton(fields) ?? { kind: 'unknownButton' }
  }
}

/** A button of a report that is out; undefined where it names no report. */
const readReportButton = (fields: URLSearchParams): ChatInput | undefined => {
  const report = readReportId(fields.get('r'))
  if (!report) return undefined
  const role = reporterRoles.find((one) => one === fields.get('w'))
  switch (fields.get('do')) {
    case 'chatonly':
      return { kind: 'add', report, amendment: { kind: 'chatOnly' } }
    case 'who':
      return { kind: 'askWho', report }
    case 'iam':
      return role && { kind: 'add', report, amendment: { kind: 'who', role } }
    case 'mistaken':
      return { kind: 'add', report, amendment: { kind: 'mistaken' } }
    case 'unsafe':
      return { kind: 'notSafe', report }
    default:
      return undefined
  }
}
