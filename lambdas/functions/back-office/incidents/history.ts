import type { Report, TimelineEntry } from '../../../core/report/model.ts'
import { caseCode } from '../../../core/report/report-id.ts'
import type { Language } from '../../../core/shared/language.ts'
import type { Incident } from './contract.ts'
import { historyTexts } from './history-texts.ts'
import { incidentTexts } from './incident-texts.ts'
import { nameOfOperator, nameOfResponder, unitNamesOf } from './names.ts'
import { recipientText } from './notices.ts'

type Line = Incident['history'][number]

/** A report's timeline in words, oldest first. */
export const historyOf = (report: Report, language: Language): Line[] =>
  report.timeline.map((entry) => ({
    at: entry.at,
    kind: entry.kind,
    text: textOf(entry, report, language),
    ...byOf(entry, language),
  }))

const byOf = (entry: TimelineEntry, language: Language): Pick<Line, 'by'> => {
  if (entry.kind === 'acted') return { by: nameOfResponder(entry.by, language) }
  return 'by' in entry ? { by: nameOfOperator(entry.by, language) } : {}
}

const textOf = (entry: TimelineEntry, report: Report, language: Language): string => {
  const texts = historyTexts[language]
  const nameOf = unitNamesOf(report, language)
  const names = (codes: readonly string[]): string => codes.map(nameOf).join(', ')
  switch (entry.kind) {
    case 'accepted':
    case 'undeliverable':
    case 'searchEnded':
    case 'noted':
      return texts[entry.kind]
    case 'amended':
      return texts.amended[entry.what]
    case 'routed':
      return entry.units.length > 0 ? texts.routed(names(entry.units)) : texts.routedToNobody
    case 'sent': {
      const { what, to } = noticeNamed(entry.notice, report, language)
      return texts.sent(what, to)
    }
    case 'refused': {
      const { what, to } = noticeNamed(entry.notice, report, language)
      return texts.refused(what, to, incidentTexts[language].refusals[entry.reason])
    }
    case 'passedOn':
      return texts.passedOn(nameOf(entry.from), nameOf(entry.to))
    case 'climbed': {
      const waited = texts.calledIn(names(entry.units), texts.waited(entry.waited))
      return `${texts.climbed[entry.step]}: ${waited}`
    }
    case 'acted': {
      const outcome = entry.outcome && texts.outcomes[entry.outcome]
      return `${texts.acted[entry.action]}${outcome ? ` (${outcome})` : ''}`
    }
    case 'pressRefused': {
      const refused = texts.pressRefused(texts.actions[entry.action], texts.problems[entry.why])
      return `${refused}${texts.times(entry.times)}${entry.unit ? ` · ${nameOf(entry.unit)}` : ''}`
    }
    case 'reopened':
      return texts.reopened[entry.why]
    case 'careAssigned':
      return texts.careAssigned(nameOf(entry.team))
    case 'followUpDue':
      return texts.followUpDue(entry.nth)
    case 'corroborated':
      return texts.corroborated(caseCode(entry.report))
    case 'rerouted':
      return texts.rerouted(nameOf(entry.to), entry.reason)
    case 'merged':
      return texts.merged(caseCode(entry.into))
  }
}

/** A notice by its key; one that is no longer on the report is known by its recipient alone. */
const noticeNamed = (key: string, report: Report, language: Language) => {
  const notice = report.notices.find((one) => one.key === key)
  const [recipient = ''] = key.split('/')
  return notice
    ? { what: incidentTexts[language].notices[notice.content.kind], to: recipientText(notice.to, language) }
    : { what: key.slice(recipient.length + 1), to: unitNamesOf(report, language)(recipient) }
}
