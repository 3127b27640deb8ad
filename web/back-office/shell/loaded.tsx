import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import type { ReactNode } from 'react'
import { ApiProblem, Unreachable } from '../api/problem.ts'
import { useFormat } from '../format/format.ts'
import { useWords } from '../words/words.ts'
import { shellWords } from './shell-words.ts'

/** What went wrong, in the reader's language. */
export const useFaultText = (): ((fault: unknown) => string) => {
  const words = useWords(shellWords)
  return (fault) => {
    if (fault instanceof ApiProblem) return fault.message
    return fault instanceof Unreachable ? words.unreachable : words.unexpected
  }
}

export const Loading = () => {
  const words = useWords(shellWords)
  return (
    <Box padding="l" color="text-body-secondary">
      <output>
        <Spinner /> {words.loading}
      </output>
    </Box>
  )
}

/** Says that something could not be loaded, why, and offers to try again. */
export const NotLoaded = ({ fault, onRetry }: { fault: unknown; onRetry: () => void }) => {
  const words = useWords(shellWords)
  const textOf = useFaultText()
  return (
    <Alert type="error" header={words.notLoaded} action={<Button onClick={onRetry}>{words.again}</Button>}>
      {textOf(fault)}
    </Alert>
  )
}

interface Asked<Data> {
  readonly data: Data | undefined
  readonly error: Error | null
  readonly dataUpdatedAt: number
  refetch(): unknown
}

interface LoadedProps<Data> {
  readonly query: Asked<Data>
  readonly children: (data: Data) => ReactNode
}

/** What a query has brought; that it is loading, has not come, or is old because a newer one has not come. */
export const Loaded = <Data,>({ query, children }: LoadedProps<Data>) => {
  const words = useWords(shellWords)
  const format = useFormat()
  const { data, error } = query
  if (data === undefined)
    return error ? <NotLoaded fault={error} onRetry={() => query.refetch()} /> : <Loading />
  if (!error) return children(data)
  return (
    <SpaceBetween size="m">
      <Alert type="warning" action={<Button onClick={() => query.refetch()}>{words.again}</Button>}>
        {words.oldData(format.dateTime(query.dataUpdatedAt))}
      </Alert>
      {children(data)}
    </SpaceBetween>
  )
}
