import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './problem.ts'

const mostTries = 3

/** A refusal stays one however often it is asked; where nobody answers, it is asked twice more. */
const triesAgain = (failures: number, error: Error): boolean =>
  !(error instanceof ApiProblem && error.code !== 'unavailable') && failures < mostTries - 1

export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: triesAgain, staleTime: 10_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
