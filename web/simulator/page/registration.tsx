import { useWords } from '../words/language.tsx'

/** Whether the service has registered somebody; nothing where it does not say. */
export const Registration = ({ registered }: { registered: boolean | null | undefined }) => {
  const { people } = useWords()
  if (registered === null || registered === undefined) return null
  return (
    <span className={registered ? 'registration registered' : 'registration'}>
      {registered ? people.registered : people.unregistered}
    </span>
  )
}
