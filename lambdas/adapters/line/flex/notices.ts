import type { messagingApi } from '@line/bot-sdk'
import type { Notice, Report, ReporterContent, UnitContent } from '../../../core/report/model.ts'
import type { Talk } from '../../../core/report/talk.ts'
import { addedCards } from '../groups/added-card.ts'
import { incidentCard } from '../groups/incident-card.ts'
import { unitNotice } from '../groups/unit-notices.ts'
import { renderReporterNotice } from '../reporter/reporter-notices.ts'

/**
 * The messages of a notice: nothing but the notice, what it passes on and the report's fixed facts, so that a retry
 * says the same.
 */
export const renderNotice = (
  report: Report,
  { to, content }: Notice,
  talks: readonly Talk[],
  filesBaseUrl: string,
): messagingApi.Message[] => {
  const kind = to.kind === 'unit' ? to.unit.kind : 'station'
  switch (content.kind) {
    case 'incident':
      return incidentCard(report.id, content, kind)
    case 'added':
      return addedCards(report, content.items, talks, filesBaseUrl)
    default:
      return to.kind === 'reporter'
        ? renderReporterNotice(report, content as ReporterContent, textOf(talks))
        : unitNotice(report.id, content as Exclude<UnitContent, { kind: 'incident' | 'added' }>, kind)
  }
}

const textOf = ([talk]: readonly Talk[]): string => (talk?.said.kind === 'text' ? talk.said.text : '')
