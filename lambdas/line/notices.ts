import type { messagingApi } from '@line/bot-sdk'
import type { Notice, NoticeContent } from '../core/notice.ts'
import type { Report } from '../core/report.ts'
import { caseCode } from '../core/report-id.ts'
import { catalogues } from '../core/texts/catalogues.ts'
import { alarm, bubble, call, calm, column, field, heading, line, strong } from './flex.ts'
import { amendmentCard, incidentCard } from './incident-card.ts'
import { renderPrompts } from './prompts.ts'

/** The messages of a notice: nothing but the notice and the report's fixed facts, so that a retry says the same. */
export const renderNotice = (report: Report, { content }: Notice): messagingApi.Message[] => {
  switch (content.kind) {
    case 'incident':
      return incidentCard(report.id, content)
    case 'amendment':
      return amendmentCard(report.id, content.amendment)
    case 'delivered':
      return [delivered(report, content)]
    case 'undelivered':
      return renderPrompts([{ kind: 'undelivered', report: report.id }], catalogues[report.reporter.language])
  }
}

const delivered = (
  report: Report,
  { unit, metres, maybeAbroad }: Extract<NoticeContent, { kind: 'delivered' }>,
): messagingApi.Message => {
  const texts = catalogues[report.reporter.language]
  const name = report.reporter.language === 'th' ? unit.nameTh : unit.nameEn
  return bubble(texts.neutralPreview, {
    body: column(
      heading(texts.delivered.title),
      line(`${name} · ${texts.distance(metres)}`, { weight: 'bold', size: 'md' }),
      line(texts.delivered.body),
      ...(maybeAbroad ? [line(texts.delivered.maybeAbroad, { color: alarm })] : []),
      field(texts.caseCode, caseCode(report.id)),
    ),
    footer: column(
      strong(call(unit.phone ? texts.buttons.callUnit : texts.buttons.call191, unit.phone ?? '191'), calm),
    ),
  })
}
