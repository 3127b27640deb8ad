import type { Unit } from '../../../lambdas/core/shared/unit.ts'
import type { Operation } from './faults.ts'
import { createGazetteer } from './gazetteer.ts'
import { invalid } from './refusal.ts'
import { type Parsed, parsePositionRequest, parseTextRequest } from './request.ts'

const checked = <Request>(parsed: Parsed<Request>): Request => {
  if ('request' in parsed) return parsed.request
  const { problems } = parsed
  const reason = problems.every(({ message }) => message === 'is required')
    ? 'Missing'
    : 'FieldValidationFailed'
  throw invalid(reason, problems.map(({ name, message }) => `${name} ${message}`).join('; '), problems)
}

/** The answers to the two searches, as the service writes them. Throws a `Refusal` for a request it would refuse. */
export const createSearches = (
  roster: readonly Unit[],
): Readonly<Record<Operation, (body: unknown) => object>> => {
  const gazetteer = createGazetteer(roster)
  const summary = ({ maxResults, language }: { maxResults: number; language?: string }) => ({
    DataSource: 'OpenData',
    MaxResults: maxResults,
    ...(language && { Language: language }),
  })
  return {
    position: (body) => {
      const request = checked(parsePositionRequest(body))
      const { longitude, latitude } = request.position
      return {
        Summary: { Position: [longitude, latitude], ...summary(request) },
        Results: gazetteer.searchPosition(request),
      }
    },
    text: (body) => {
      const request = checked(parseTextRequest(body))
      const { text, bias } = request
      return {
        Summary: {
          Text: text,
          ...(bias && { BiasPosition: [bias.longitude, bias.latitude] }),
          ...summary(request),
        },
        Results: gazetteer.searchText(request),
      }
    },
  }
}
