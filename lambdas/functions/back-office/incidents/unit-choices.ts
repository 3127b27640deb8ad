import type { Report } from '../../../core/report/model.ts'
import { isLinked, type Routing } from '../../../core/report/routing.ts'
import type { Language } from '../../../core/shared/language.ts'
import { catalogues } from '../../../core/texts/catalogues.ts'
import type { Incident } from './contract.ts'
import { incidentTexts } from './incident-texts.ts'
import { nameOfUnit } from './names.ts'
import { unitName } from './row.ts'

/** Why these units were chosen, and who would have been next. */
export const unitChoicesOf = (
  { routing, timeline }: Report,
  language: Language,
): Pick<Incident, 'routing'> => {
  if (!routing) return {}
  const routed = timeline.findLast((entry) => entry.kind === 'routed')
  const chosen = routed?.kind === 'routed' ? routed.units : []
  const { decidedAt, method, reason, flags, candidates } = routing
  return {
    routing: {
      decidedAt,
      method,
      reason,
      explanation: explain(routing, language),
      flags: flags.map((flag) => ({ flag, text: incidentTexts[language].flags[flag] })),
      candidates: candidates.map((candidate) => ({
        unit: unitName(candidate.unit),
        metres: candidate.metres,
        isLinked: isLinked(candidate),
        isChosen: chosen.includes(candidate.unit.code),
        seenByPlaceIndex: candidate.seenByPlaceIndex,
      })),
    },
  }
}

const explain = ({ reason, method, candidates }: Routing, language: Language): string => {
  const texts = incidentTexts[language]
  const { distance } = catalogues[language]
  const kind = reason === 'nearestCentre' ? 'centre191' : 'station'
  const ofKind = candidates.filter(({ unit }) => unit.kind === kind)
  const nth = ofKind.findIndex(isLinked)
  const first = ofKind[nth]
  const say = reason === 'nearestCentre' ? texts.nearestCentre : texts.nearestStation
  const sentences =
    reason === 'nobodyLinked' || !first
      ? [texts.nobodyLinked]
      : [
          say(nameOfUnit(first.unit, language), distance(first.metres)),
          ...(nth > 0 ? [texts.nearerUnlinked(nth)] : []),
        ]
  return [...sentences, texts.methods[method]].join(language === 'th' ? ' · ' : '. ')
}
