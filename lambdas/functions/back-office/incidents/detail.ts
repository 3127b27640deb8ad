import type { Context } from 'hono'
import type { FileAddresses } from '../../../core/delivery/files/ports.ts'
import type { Conversations } from '../../../core/operator/incidents/conversation.ts'
import { incidentSummaryOf } from '../../../core/operator/incidents/incident-summary.ts'
import { actionsFor } from '../../../core/operator/operator-actions.ts'
import type { Care, Report } from '../../../core/report/model.ts'
import { caseCode } from '../../../core/report/report-id.ts'
import type { Language } from '../../../core/shared/language.ts'
import type { BackOfficeEnv } from '../http/context.ts'
import type { Incident } from './contract.ts'
import { conversationOf } from './conversation.ts'
import { historyOf } from './history.ts'
import { incidentTexts } from './incident-texts.ts'
import { nameOfResponder } from './names.ts'
import { noticesOf } from './notices.ts'
import { rowOf, unitName } from './row.ts'
import { unitChoicesOf } from './unit-choices.ts'

export interface DetailPorts {
  readonly conversations: Conversations
  readonly addresses: FileAddresses
}

/** All that is known of a report, for the account that asks: write it into the audit log before. */
export const detailOf = async (
  c: Context<BackOfficeEnv>,
  report: Report,
  { conversations, addresses }: DetailPorts,
): Promise<Incident> => {
  const { account, language, now } = c.var
  const { phone, who, round, holder, reporter } = report
  const talks = await conversations.of(report.id)
  return {
    ...rowOf(incidentSummaryOf(report)),
    place: placeOf(report),
    ...(phone && { phone }),
    chatOnly: report.chatOnly ?? false,
    ...(who && { who: incidentTexts[language].who[who] }),
    reporterLanguage: reporter.language,
    round,
    ...(holder && { holder: { unit: unitName(holder.unit), name: nameOfResponder(holder, language) } }),
    ...unitChoicesOf(report, language),
    notices: noticesOf(report, language),
    history: historyOf(report, language),
    conversation: await conversationOf(report, talks, addresses, language),
    ...(report.care && { care: careOf(report.care, language) }),
    alsoReportedBy: report.alsoReportedBy.map((id) => ({ id, caseCode: caseCode(id) })),
    actions: [...actionsFor(account, report, now())],
  }
}

const placeOf = ({ place, routing }: Report): Incident['place'] => {
  const { latitude, longitude, title } = place
  const address = place.address ?? routing?.address?.label
  return { point: { latitude, longitude }, ...(title && { title }), ...(address && { address }) }
}

const careOf = (care: Care, language: Language): NonNullable<Incident['care']> => ({
  forwardedAt: care.forwardedAt,
  by: nameOfResponder(care.by, language),
  ...(care.team && { team: unitName(care.team.unit) }),
  ...(care.accepted && { acceptedAt: care.accepted.at }),
  followUps: care.followUps.map(({ dueAt, done }) => ({ dueAt, ...(done && { doneAt: done.at }) })),
  ...(care.closed && { closed: { at: care.closed.at, outcome: care.closed.outcome } }),
})
