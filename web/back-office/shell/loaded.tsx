import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import type { ReactNode } from 'react'
import { ApiProblem, Unreachable } from '../api/problem.ts'
import { useFormat } from '../format/format.ts'
import { useTexts } from '../texts/texts.ts'
import { shellTexts } from './shell-texts.ts'

/** What went wrong, in the reader's language. */
export const useFaultText = (): ((fault: unknown) => string) => {
  const texts = useTexts(shellTexts)
  return (fault) => {
    if (fault instanceof ApiProblem) return fault.message
    return fault instanceof Unreachable ? texts.unreachable : texts.unexpected
  }
}

export const Loading = () => {
  const texts = useTexts(shellTexts)
  return (
    <Box padding="l" color="text-body-secondary">
      <output>
        <Spinner /> {texts.loading}
      </output>
    </Box>
  )
}

/** Says that something could not be loaded, why, and offers to try again. */
export const NotLoaded = ({ fault, onRetry }: { fault: unknown; onRetry: () => void }) => {
  const texts = useTexts(shellTexts)
  const textOf = useFaultText()
  return (
    <Alert type="error" header={texts.notLoaded} action={<Button onClick={onRetry}>{texts.again}</Button>}>
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
  const texts = useTexts(shellTexts)
  const format = useFormat()
  const { data, error } = query
  if (data === undefined)
    return error ? <NotLoaded fault={error} onRetry={() => query.refetch()} /> : <Loading />
  if (!error) return children(data)
  return (
    <SpaceBetween size="m">
      <Alert type="warning" action={<Button onClick={() => query.refetch()}>{texts.again}</Button>}>
        {texts.oldData(format.dateTime(query.dataUpdatedAt))}
      </Alert>
      {children(data)}
    </SpaceBetween>
  )
}
