import type { NoticeState, Recipient, Report } from '../../../core/report/model.ts'
import type { Language } from '../../../core/shared/language.ts'
import type { Incident } from './contract.ts'
import { incidentTexts } from './incident-texts.ts'
import { nameOfUnit } from './names.ts'
import { unitName } from './row.ts'

type Shown = Incident['notices'][number]

export const recipientText = (to: Recipient, language: Language): string => {
  const texts = incidentTexts[language]
  switch (to.kind) {
    case 'unit':
      return nameOfUnit(to.unit, language)
    case 'dutyPhone':
      return texts.dutyPhone(nameOfUnit(to.unit, language))
    case 'reporter':
      return texts.reporter
  }
}

/** Everything that was to be said about a report, with what became of it. */
export const noticesOf = ({ notices }: Report, language: Language): Shown[] =>
  notices.map(({ key, to, content, isSilent, state }) => ({
    key,
    to: recipientText(to, language),
    what: incidentTexts[language].notices[content.kind],
    ...(to.kind !== 'reporter' && { unit: unitName(to.unit) }),
    isSilent: isSilent ?? false,
    state: deliveryOf(state, language),
  }))

const deliveryOf = (state: NoticeState, language: Language): Shown['state'] => {
  const { kind, attempts } = state
  switch (kind) {
    case 'owed':
      return { kind, at: state.dueAt, attempts }
    case 'refused':
      return { kind, at: state.at, attempts, reason: incidentTexts[language].refusals[state.reason] }
    default:
      return { kind, at: state.at, attempts }
  }
}
