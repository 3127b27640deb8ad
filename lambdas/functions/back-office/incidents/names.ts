import type { OperatorPerson, Person, Report, Responder } from '../../../core/report/model.ts'
import type { UnitSnapshot } from '../../../core/report/routing.ts'
import type { Language } from '../../../core/shared/language.ts'
import { incidentTexts } from './incident-texts.ts'

export const nameOfUnit = ({ nameTh, nameEn }: UnitSnapshot, language: Language): string =>
  language === 'en' ? nameEn : nameTh

const nameOfPerson = (person: Person, language: Language): string => {
  const texts = incidentTexts[language]
  switch (person.kind) {
    case 'registered':
      return `${person.rank} ${person.nameTh} (${person.role})`.trim()
    case 'unidentified':
      return person.lineName ? texts.lineName(person.lineName) : texts.nameless
    case 'backOffice':
      return nameOfOperator(person, language)
  }
}

export const nameOfOperator = ({ name, spokeWith }: OperatorPerson, language: Language): string =>
  spokeWith ? incidentTexts[language].writtenDownBy(spokeWith, name) : name

/** Somebody with the unit that they speak for; an account that writes down for a police unit is not of it. */
export const nameOfResponder = ({ person, unit }: Responder, language: Language): string => {
  const unitName = nameOfUnit(unit, language)
  const isForPolice = person.kind === 'backOffice' && !person.spokeWith && unit.kind !== 'team'
  return isForPolice
    ? incidentTexts[language].onBehalfOf(person.name, unitName)
    : `${nameOfPerson(person, language)} · ${unitName}`
}

/** The names of the units that a report knows, by their codes; a code that it does not know stands for itself. */
export const unitNamesOf = (
  { notices, routing, care, holder }: Report,
  language: Language,
): ((code: string) => string) => {
  const units = [
    ...(routing?.candidates ?? []).map(({ unit }) => unit),
    ...notices.flatMap(({ to }) => (to.kind === 'reporter' ? [] : [to.unit])),
    ...[care?.team?.unit, holder?.unit].filter((unit) => unit !== undefined),
  ]
  const names = new Map(units.map((unit) => [unit.code, nameOfUnit(unit, language)]))
  return (code) => names.get(code) ?? code
}
