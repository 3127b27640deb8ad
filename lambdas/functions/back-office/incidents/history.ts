import type { Report, TimelineEntry } from '../../../core/report/model.ts'
import { caseCode } from '../../../core/report/report-id.ts'
import type { Language } from '../../../core/shared/language.ts'
import type { Incident } from './contract.ts'
import { historyWords } from './history-texts.ts'
import { incidentWords } from './incident-texts.ts'
import { nameOfOffice, nameOfResponder, unitNamesOf } from './names.ts'
import { recipientOf } from './notices.ts'

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
  return 'by' in entry ? { by: nameOfOffice(entry.by, language) } : {}
}

const textOf = (entry: TimelineEntry, report: Report, language: Language): string => {
  const words = historyWords[language]
  const nameOf = unitNamesOf(report, language)
  const names = (codes: readonly string[]): string => codes.map(nameOf).join(', ')
  switch (entry.kind) {
    case 'accepted':
    case 'undeliverable':
    case 'searchEnded':
    case 'noted':
      return words[entry.kind]
    case 'amended':
      return words.amended[entry.what]
    case 'routed':
      return entry.units.length > 0 ? words.routed(names(entry.units)) : words.routedToNobody
    case 'sent': {
      const { what, to } = noticeNamed(entry.notice, report, language)
      return words.sent(what, to)
    }
    case 'refused': {
      const { what, to } = noticeNamed(entry.notice, report, language)
      return words.refused(what, to, incidentWords[language].refusals[entry.reason])
    }
    case 'passedOn':
      return words.passedOn(nameOf(entry.from), nameOf(entry.to))
    case 'climbed': {
      const waited = words.calledIn(names(entry.units), words.waited(entry.waited))
      return `${words.climbed[entry.step]}: ${waited}`
    }
    case 'acted': {
      const outcome = entry.outcome && words.outcomes[entry.outcome]
      return `${words.acted[entry.action]}${outcome ? ` (${outcome})` : ''}`
    }
    case 'pressRefused': {
      const refused = words.pressRefused(words.actions[entry.action], words.problems[entry.why])
      return `${refused}${words.times(entry.times)}${entry.unit ? ` · ${nameOf(entry.unit)}` : ''}`
    }
    case 'reopened':
      return words.reopened[entry.why]
    case 'careAssigned':
      return words.careAssigned(nameOf(entry.team))
    case 'followUpDue':
      return words.followUpDue(entry.nth)
    case 'corroborated':
      return words.corroborated(caseCode(entry.report))
    case 'rerouted':
      return words.rerouted(nameOf(entry.to), entry.reason)
    case 'merged':
      return words.merged(caseCode(entry.into))
  }
}

/** A notice by its key; one that is no longer on the report is known by its recipient alone. */
const noticeNamed = (key: string, report: Report, language: Language) => {
  const notice = report.notices.find((one) => one.key === key)
  const [recipient = ''] = key.split('/')
  return notice
    ? { what: incidentWords[language].notices[notice.content.kind], to: recipientOf(notice.to, language) }
    : { what: key.slice(recipient.length + 1), to: unitNamesOf(report, language)(recipient) }
}
