import { useTexts } from '../texts/language.tsx'

/** Whether the service has registered somebody; nothing where it does not say. */
export const RegistrationPanel = ({ registered }: { registered: boolean | null | undefined }) => {
  const { people } = useTexts()
  if (registered === null || registered === undefined) return null
  return (
    <span className={registered ? 'registration registered' : 'registration'}>
      {registered ? people.registered : people.unregistered}
    </span>
  )
}
