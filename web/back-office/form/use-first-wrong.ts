import { useEffect, useRef, useState } from 'react'

/**
 * Puts the focus on the first field that is wrong, once the page shows which are: call `show` when somebody sends.
 * @param refused what the service has refused, if it has: whenever that changes, the field is looked for again
 */
export const useFirstWrong = <Form extends HTMLElement>(refused?: unknown) => {
  const form = useRef<Form>(null)
  const [sends, setSends] = useState(0)
  useEffect(() => {
    if (sends > 0 || refused) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [sends, refused])
  return { form, show: () => setSends((count) => count + 1) }
}
